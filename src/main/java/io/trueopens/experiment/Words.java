package io.trueopens.experiment;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Matcher;

/** Numbers and days as sentences have them. */
public final class Words {
  private static final String MINUS = "\u2212";
  private static final int MOST_DIGITS = 4;
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM yyyy", Locale.ENGLISH);

  private Words() {}

  /** {@code 2 779}, with narrow blanks that do not break. */
  static String count(long count) {
    return String.format(Locale.ROOT, "%,d", count).replace(',', '\u202f');
  }

  /** {@code 51.5 %}, with a blank that does not break. */
  static String percent(double share) {
    return percent(share, 1);
  }

  private static String percent(double share, int digits) {
    return String.format(Locale.ROOT, "%." + digits + "f\u00a0%%", 100 * share);
  }

  /**
   * {@code 51.5 % of the mail went to 'A', 50 % was planned}; as many digits as tell them apart.
   */
  static String shareAgainstPlan(double share, double planned, String arm) {
    int digits = 1;
    while (digits < MOST_DIGITS && share != planned && isSame(share, planned, digits)) {
      digits++;
    }
    String plan = percent(planned, digits).replaceFirst("\\.?0+\u00a0", "\u00a0");
    return "%s of the mail went to '%s', %s was planned"
        .formatted(percent(share, digits), arm, plan);
  }

  private static boolean isSame(double share, double planned, int digits) {
    return percent(share, digits).equals(percent(planned, digits));
  }

  /** {@code +2.1} or {@code −0.9}: a difference of shares in percentage points. */
  static String points(double difference) {
    double rounded = Math.round(1000 * difference) / 10.0;
    String digits = String.format(Locale.ROOT, "%.1f", Math.abs(rounded));
    return rounded == 0 ? digits : (rounded < 0 ? MINUS : "+") + digits;
  }

  /** {@code 1.4 points}: no more than this, so rounded up. */
  static String bound(double difference) {
    double up = Math.ceil(1000 * Math.min(1, difference) - 1e-9) / 10;
    return String.format(Locale.ROOT, up == 1 ? "%.0f point" : "%.1f points", up);
  }

  /** {@code between +0.4 and +3.8}; no difference of shares is larger than 100 points. */
  static String between(double lower, double upper) {
    return "between " + points(Math.max(-1, lower)) + " and " + points(Math.min(1, upper));
  }

  /** {@code 29 March 2025}. */
  public static String day(LocalDate day) {
    return DAY.format(day);
  }

  /** {@code p = 0.034}. */
  static String p(double p) {
    return p < 0.0001 ? "p < 0.0001" : String.format(Locale.ROOT, "p = %.2g", p);
  }

  /** A text that stands for itself where another is replaced by it. */
  static String literal(String text) {
    return Matcher.quoteReplacement(text);
  }
}
