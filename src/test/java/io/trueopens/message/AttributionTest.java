package io.trueopens.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AttributionTest {
  private static final KnownCampaigns CAMPAIGNS =
      new KnownCampaigns(Set.of("spring", "autumn"), Set.of("autumn", "winter"));
  private static final Attribution.Known DELIVERED = new Attribution.Known("spring", true);
  private static final Attribution.Known BOUNCED = new Attribution.Known("spring", false);

  private static Attribution of(
      @Nullable String message, @Nullable String campaign, Attribution.@Nullable Known delivery) {
    return Attribution.of(message, campaign, delivery, CAMPAIGNS);
  }

  @Test
  void aKnownMessageIsDeliveredOrNot() {
    assertThat(of("m", "spring", DELIVERED)).isEqualTo(Attribution.DELIVERED);
    assertThat(of("m", null, DELIVERED)).isEqualTo(Attribution.DELIVERED);
    assertThat(of("m", "spring", BOUNCED)).isEqualTo(Attribution.NOT_DELIVERED);
  }

  @Test
  void aCampaignContradictsOnlyWhereDeliveriesUseItsName() {
    assertThat(of("m", "autumn", DELIVERED)).isEqualTo(Attribution.OTHER_CAMPAIGN);
    assertThat(of("m", "17", DELIVERED)).isEqualTo(Attribution.DELIVERED);
  }

  @Test
  void anUnknownMessageIsOfACampaignThatIsListedCountedOrNeither() {
    assertThat(of("m", "autumn", null)).isEqualTo(Attribution.UNKNOWN_MESSAGE);
    assertThat(of("m", "winter", null)).isEqualTo(Attribution.COUNTED_CAMPAIGN);
    assertThat(of("m", "summer", null)).isEqualTo(Attribution.NO_DELIVERIES);
    assertThat(of("m", null, null)).isEqualTo(Attribution.UNKNOWN_MESSAGE);
    assertThat(Attribution.of("m", null, null, new KnownCampaigns(Set.of(), Set.of())))
        .isEqualTo(Attribution.NO_DELIVERIES);
  }

  @Test
  void withoutAMessageItIsShared() {
    assertThat(of(null, "spring", null)).isEqualTo(Attribution.SHARED);
  }
}
