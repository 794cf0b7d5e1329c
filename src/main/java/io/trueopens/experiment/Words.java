package io.trueopens.experiment;

import java.util.Locale;

/** Numbers as sentences have them. */
final class Words {
  private static final String MINUS = "\u2212";

  private Words() {}

  /** {@code 51.5 %}, with a blank that does not break. */
  static String percent(double share) {
    return String.format(Locale.ROOT, "%.1f\u00a0%%", 100 * share);
  }

  /** {@code +2.1} or {@code −0.9}: a difference of shares in percentage points. */
  static String points(double difference) {
    double rounded = Math.round(1000 * difference) / 10.0;
    String digits = String.format(Locale.ROOT, "%.1f", Math.abs(rounded));
    return (rounded < 0 ? MINUS : "+") + digits;
  }
}
