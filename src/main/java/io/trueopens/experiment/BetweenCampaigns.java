package io.trueopens.experiment;

import io.trueopens.stats.CochranMantelHaenszel;
import io.trueopens.stats.DerSimonianLaird;
import io.trueopens.stats.Difference;
import io.trueopens.stats.Heterogeneity;
import io.trueopens.stats.MantelHaenszelDifference;
import io.trueopens.stats.MantelHaenszelRatio;
import io.trueopens.stats.PauleMandel;
import io.trueopens.stats.Ratio;
import io.trueopens.stats.Stratum;
import io.trueopens.stats.Study;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How alike the campaigns of a comparison are, for one look.
 *
 * @param campaigns how many could be compared
 * @param common the difference within campaigns, with its normal 95 % interval
 * @param heterogeneity Cochran's Q around it
 * @param iSquared share of the spread that chance within campaigns does not explain, 0 to 1
 * @param typical mean over campaigns that may truly differ, with Hartung and Knapp's 95 % interval;
 *     the spread between campaigns after Paule and Mandel
 * @param spread standard deviation of the true differences between campaigns
 * @param ratio the common ratio of rates; null while an arm has no open
 * @param finalP Cochran, Mantel and Haenszel's p, if this was the one planned look
 */
public record BetweenCampaigns(
    int campaigns,
    Difference common,
    Heterogeneity heterogeneity,
    double iSquared,
    Difference typical,
    double spread,
    @Nullable Ratio ratio,
    double finalP) {
  private static final double CONFIDENCE = 0.95;

  /** Null with fewer than two campaigns that can tell anything. */
  static @Nullable BetweenCampaigns of(List<Stratum> strata) {
    List<Study> studies = Study.differences(strata);
    MantelHaenszelDifference common = MantelHaenszelDifference.of(strata).orElse(null);
    if (studies.size() < 2 || common == null) {
      return null;
    }
    PauleMandel typical = PauleMandel.of(studies, CONFIDENCE);
    return new BetweenCampaigns(
        studies.size(),
        new Difference(common.estimate(), common.interval(CONFIDENCE)),
        common.heterogeneity(strata),
        DerSimonianLaird.of(studies, CONFIDENCE).iSquared(),
        new Difference(typical.effects().estimate(), typical.effects().interval()),
        Math.sqrt(typical.tauSquared()),
        MantelHaenszelRatio.of(strata, CONFIDENCE).orElse(null),
        CochranMantelHaenszel.of(strata).p());
  }
}
