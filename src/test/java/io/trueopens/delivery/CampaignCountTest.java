package io.trueopens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CampaignCountTest {
  @Test
  void bouncesAreNotDelivered() {
    CampaignCount count = CampaignCount.of("6d5f", " 1200", "17").orElseThrow();
    assertThat(count.delivered()).isEqualTo(1183);
    assertThat(CampaignCount.of("6d5f", "5", null).orElseThrow().delivered()).isEqualTo(5);
  }

  @ParameterizedTest
  @CsvSource({",5,0", "' ',5,0", "a,,0", "a,5,6", "a,5,-1", "a,five,0", "a,5,1.5"})
  void refusesWhatCannotBe(String campaign, String sent, String bounces) {
    assertThat(CampaignCount.of(campaign, sent, bounces)).isEmpty();
  }
}
