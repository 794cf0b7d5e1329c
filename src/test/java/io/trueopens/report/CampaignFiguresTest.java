package io.trueopens.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CampaignFiguresTest {
  @Test
  void draws40VariantsAtMostAndSaysSo() {
    var few = new CampaignFigures(1, Models.campaign("c", true, Models.rows(40)));
    var many = new CampaignFigures(1, Models.campaign("c", true, Models.rows(60)));
    assertThat(many.openRates().orElseThrow().picture().height())
        .isEqualTo(few.openRates().orElseThrow().picture().height());
    assertThat(few.openRates().orElseThrow().caption()).isEmpty();
    assertThat(many.openRates().orElseThrow().caption())
        .isEqualTo("The picture has the 40 variants with most deliveries; the table has all 60.");
  }
}
