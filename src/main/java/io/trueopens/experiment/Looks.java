package io.trueopens.experiment;

import io.trueopens.stats.AnytimeComparison;
import io.trueopens.stats.ConfidenceSequence;
import io.trueopens.stats.DailySequence;
import io.trueopens.stats.Stratum;
import java.util.List;

/** All mornings of one treatment against the control, and what each of them says. */
final class Looks {
  private final List<DailySeries.Morning> mornings;
  private final ConfidenceSequence sequence;
  private final List<DailySequence.Day> days;

  Looks(List<DailySeries.Morning> mornings, double planned) {
    this.mornings = mornings;
    this.sequence = new ConfidenceSequence(Design.ALPHA, planned);
    this.days = read(sequence);
  }

  List<DailySeries.Morning> mornings() {
    return mornings;
  }

  /** What the last morning, of at least one, knows of campaigns that went to both arms. */
  Stratum compared() {
    return mornings.get(mornings.size() - 1).compared();
  }

  /**
   * The smallest p up to a morning; 1 before the first one.
   *
   * @param before 0 for the last morning, 1 for the one before it
   */
  double p(int before) {
    int index = days.size() - 1 - before;
    return index < 0 ? 1 : days.get(index).smallestP();
  }

  /** The days with their intervals at the level that this treatment is judged at. */
  List<DailySequence.Day> at(double level) {
    return read(sequence.at(level));
  }

  private List<DailySequence.Day> read(ConfidenceSequence at) {
    return DailySequence.ofMature(
        mornings.stream()
            .map(morning -> new DailySequence.Morning(morning.strata(), morning.maturity()))
            .toList(),
        new AnytimeComparison(at));
  }
}
