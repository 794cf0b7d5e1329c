package io.trueopens.report;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.experiment.ArmCounts;
import io.trueopens.experiment.BetweenCampaigns;
import io.trueopens.experiment.Comparison;
import io.trueopens.experiment.Details;
import io.trueopens.experiment.Tested;
import io.trueopens.stats.Difference;
import io.trueopens.stats.Heterogeneity;
import io.trueopens.stats.Interval;
import java.util.List;
import org.junit.jupiter.api.Test;

class ExperimentWordingTest {
  private static Comparison comparison(int campaigns, Tested.Kind kind) {
    Interval interval = new Interval(-0.01, 0.03);
    BetweenCampaigns between =
        new BetweenCampaigns(
            campaigns,
            new Difference(0.01, interval),
            new Heterogeneity(4.8, campaigns - 1, 0.31),
            0.17,
            new Difference(0.012, interval),
            0.004,
            null,
            0.2);
    Details details =
        new Details(
            List.of(),
            List.of(),
            new Details.Reach(15, 623),
            null,
            List.of(),
            List.of(),
            List.of(),
            List.of(),
            between,
            null);
    return new Tested(
        "names",
        new ArmCounts("title", Rates.of(1000, 200).counts()),
        new ArmCounts("descriptive", Rates.of(1000, 210).counts()),
        List.of(),
        details,
        kind,
        0.01,
        interval,
        0.4,
        List.of(),
        "");
  }

  @Test
  void saysHowManyReadersANameCanMove() {
    assertThat(ExperimentWording.reach(new Details.Reach(15, 1623)))
        .endsWith(
            "Of 1\u202f623 messages of both arms whose recipient's mail client is known from before"
                + " the send, 15 (0.9\u202f%) went to a client that blocks images at first.");
  }

  @Test
  void fiveCampaignsTellHowTheyDiffer() {
    assertThat(ExperimentWording.between(comparison(5, Tested.Kind.OPEN)))
        .containsExactly(
            "In a campaign like these 5, 'descriptive' minus 'title' is on average +1.2 points,"
                + " between \u22121.0 and +3.0 (95\u202f% interval between campaigns, Hartung and"
                + " Knapp).",
            "17.0\u202f% of the spread between campaigns is more than chance within them explains"
                + " (I\u00b2; Q = 4.80, p = 0.31); the standard deviation of the true differences is"
                + " estimated at 0.4 points.");
    assertThat(ExperimentWording.between(comparison(4, Tested.Kind.OPEN)))
        .containsExactly(
            "4 campaigns are too few to tell whether the difference varies between campaigns (Q ="
                + " 4.80, p = 0.31).");
  }

  /** Before, it would be a second verdict that nobody may read every morning. */
  @Test
  void oneLookIsToldWhenThePlanIsCarriedOut() {
    assertThat(ExperimentWording.between(comparison(4, Tested.Kind.MORE))).hasSize(1);
    assertThat(ExperimentWording.between(comparison(4, Tested.Kind.FLAT)))
        .last()
        .isEqualTo(
            "Only if nobody has looked before: +1.0 points, between \u22121.0 and +3.0, p = 0.20"
                + " (Cochran, Mantel and Haenszel). This is for one look and for this arm alone.");
  }
}
