package io.trueopens.report.text;

import io.trueopens.stats.Interval;
import java.math.RoundingMode;
import java.text.DecimalFormat;
import java.text.DecimalFormatSymbols;
import java.util.Locale;

/**
 * Numbers for a page or a picture. Groups of three digits, and a number and its sign, are kept
 * together by narrow spaces at which no line breaks.
 */
public final class Numbers {
  /** Narrow no-break space. */
  public static final char THIN = '\u202f';

  private static final char MINUS = '\u2212';
  private static final char INFINITY = '\u221e';

  private Numbers() {}

  /** A count: {@code 3 746 457}. */
  public static String count(long count) {
    return format("#,##0").format(count);
  }

  /** A count and its noun: {@code 1 message}, {@code 2 messages}. */
  public static String counted(long count, String one, String many) {
    return count(count) + " " + (count == 1 ? one : many);
  }

  /** A share in [0, 1] as {@code 21.4 %}. */
  public static String percent(double share) {
    return decimal(100 * share) + THIN + "%";
  }

  /** Both ends of an interval of shares: {@code 20.4–22.5 %}. */
  public static String percents(Interval shares) {
    return decimal(100 * shares.lower()) + "\u2013" + percent(shares.upper());
  }

  /** A difference of two shares in percentage points, with its sign: {@code +2.1}. */
  public static String points(double difference) {
    String size = decimal(100 * Math.abs(difference));
    if (size.equals("0.0")) {
      return size;
    }
    return (difference < 0 ? MINUS : '+') + size;
  }

  /**
   * Both ends of an interval of differences: {@code between +1.2 and +5.4}. No difference of shares
   * is larger than 100 points.
   */
  public static String between(Interval differences) {
    return "between "
        + points(Math.max(-1, differences.lower()))
        + " and "
        + points(Math.min(1, differences.upper()));
  }

  /** The size of a difference of two shares in percentage points: {@code 2.1}. */
  public static String gap(double difference) {
    return decimal(100 * Math.abs(difference));
  }

  /** A mean of counts, to two places: {@code 1.25}. */
  public static String mean(double mean) {
    return format("#,##0.00").format(mean);
  }

  /** A p-value to two significant digits, or that it is below the smallest one shown. */
  public static String p(double p) {
    if (p < 0.0001) {
      return "p < 0.0001";
    }
    int decimals = p >= 0.1 ? 2 : p >= 0.01 ? 3 : p >= 0.001 ? 4 : 5;
    return "p = " + format("0." + "0".repeat(decimals)).format(p);
  }

  private static String decimal(double value) {
    return Double.isInfinite(value)
        ? (value < 0 ? MINUS + "" + INFINITY : INFINITY + "")
        : format("#,##0.0").format(value);
  }

  /** A new one each time, since these formats keep state while they write. */
  private static DecimalFormat format(String pattern) {
    DecimalFormatSymbols symbols = DecimalFormatSymbols.getInstance(Locale.ROOT);
    symbols.setGroupingSeparator(THIN);
    symbols.setMinusSign(MINUS);
    DecimalFormat format = new DecimalFormat(pattern, symbols);
    format.setRoundingMode(RoundingMode.HALF_UP);
    return format;
  }
}
