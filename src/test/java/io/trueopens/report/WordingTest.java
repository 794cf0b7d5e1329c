package io.trueopens.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.rate.OpenRate;
import io.trueopens.report.ReportModel.CampaignSection;
import io.trueopens.report.ReportModel.RateRow;
import io.trueopens.report.ReportModel.Standing;
import io.trueopens.report.Verdicts.Leaning;
import java.util.List;
import org.junit.jupiter.api.Test;

class WordingTest {
  @Test
  void aDoubtedCampaignNamesTheSectionThatSaysWhatFailed() {
    CampaignSection campaign = new CampaignSection("spring", null, Standing.DOUBTED, List.of());

    assertThat(Wording.standing(campaign))
        .isEqualTo(
            "Declared as randomised, and a check of the experiment failed; Experiments says which."
                + " Take a difference here for no more than an observed one.");
  }

  @Test
  void whatHangsOnWeakRulesIsToldWithItsShare() {
    Leaning leaning = new Leaning(1050, 150, 790, 1000, 760, 60, 40);

    assertThat(Wording.leaning(leaning, 700))
        .isEqualTo(
            "60 of the 760 opened messages count as that by no rule of high confidence."
                + " 14.3\u202f% of the fetches were judged by rules of low confidence. 60 opened"
                + " messages hang on them alone, and 40 others could be opened if they are wrong."
                + " With all of them the other way the rate would be 74.0\u202f% instead of"
                + " 76.0\u202f%; with some of them, anything from 70.0\u202f% to 80.0\u202f%.");
  }

  @Test
  void whereNothingWasOpenedNoneIsCountedAmongNone() {
    assertThat(Wording.leaning(new Leaning(20, 0, 9, 100, 0, 0, 0), 0))
        .isEqualTo("No message counts as opened. No fetch was judged by a rule of low confidence.");
    assertThat(Wording.leaning(new Leaning(20, 5, 9, 100, 0, 0, 3), 0))
        .isEqualTo(
            "No message counts as opened. 25.0\u202f% of the fetches were judged by rules of low"
                + " confidence. 0 opened messages hang on them alone, and 3 others could be opened if"
                + " they are wrong. With all of them the other way the rate would be 3.0\u202f%"
                + " instead of 0.0\u202f%; with some of them, anything from 0.0\u202f% to"
                + " 3.0\u202f%.");
  }

  @Test
  void variantsOfOneNameAreToldByTheirImages() {
    OpenRate rate = Rates.of(1000, 200);
    CampaignSection campaign =
        new CampaignSection(
            "spring",
            null,
            Standing.RANDOMISED,
            List.of(
                new RateRow("a", "descriptive", "a-flood-in-liege.png", rate),
                new RateRow("a", "title_like", "flood.png", rate),
                new RateRow("b", "opaque_id", null, rate)));
    assertThat(campaign.rows())
        .extracting(row -> Wording.namingApart(campaign, row))
        .containsExactly("descriptive: a-flood-in-liege.png", "title like: flood.png", "");
  }
}
