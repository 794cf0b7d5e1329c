package io.trueopens.experiment;

import io.trueopens.stats.Interval;
import io.trueopens.stats.LabelTest;
import io.trueopens.stats.Stratum;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The exact second opinion: whether openers belong to the treatment as often as its designed share
 * says. Exact for any counts and for a single blast whose opens trickle in; weaker than the verdict
 * where both hold.
 *
 * @param p the smallest of all days so far, valid however often it is looked at
 * @param ratios the rate ratios, treatment over control, that all days leave possible; null when
 *     the days contradict each other. The upper end may be infinite
 */
public record SecondOpinion(double p, @Nullable Interval ratios) {
  /**
   * Reads all mornings.
   *
   * @param treatmentShare the treatment's designed share of both arms, the same in every campaign
   */
  static SecondOpinion of(List<DailySeries.Morning> mornings, double treatmentShare) {
    LabelTest test = new LabelTest(treatmentShare, LabelTest.DEFAULT_CONCENTRATIONS, Design.ALPHA);
    double smallest = 1;
    double lower = 0;
    double upper = Double.POSITIVE_INFINITY;
    for (DailySeries.Morning morning : mornings) {
      Stratum seen = morning.compared();
      LabelTest.Result result = test.of(seen.control().opens(), seen.treatment().opens());
      smallest = Math.min(smallest, result.p());
      lower = Math.max(lower, result.ratios().lower());
      upper = Math.min(upper, result.ratios().upper());
    }
    return new SecondOpinion(smallest, lower <= upper ? new Interval(lower, upper) : null);
  }
}
