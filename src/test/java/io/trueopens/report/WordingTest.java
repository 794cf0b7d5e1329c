package io.trueopens.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.report.ReportModel.CampaignSection;
import io.trueopens.report.ReportModel.Standing;
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
}
