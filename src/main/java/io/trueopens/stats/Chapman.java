package io.trueopens.stats;

import java.util.OptionalDouble;

/**
 * How many read, from two ways to see a reader: pixel loads, and clicks or downloads. Holds only if
 * the two are independent and no machine is among them; never a verdict.
 *
 * <p>N̂ = (n₁+1)(n₂+1)/(m+1) − 1, variance (n₁+1)(n₂+1)(n₁−m)(n₂−m)/((m+1)²(m+2)). The interval is
 * log-normal on the unseen f = N̂ − seen: seen + f/C to seen + f·C, C = exp(z√ln(1 + variance/f²)).
 *
 * <p>Sources: Chapman (1951); Seber (1970); Chao (1987) for the interval; Robson and Regier (1964),
 * Transactions of the American Fisheries Society 93:215–226, for how many must be seen both ways.
 *
 * @param readers N̂, at least {@code seen}
 * @param variance 0 or more
 * @param interval from {@code seen} upwards
 * @param seen readers seen either way, n₁ + n₂ − m
 * @param detectionByPixel m/n₂, the share of readers that a pixel sees; empty when n₂ is 0
 * @param lincolnPetersen n₁n₂/m, the older estimate; empty when m is 0
 */
public record Chapman(
    double readers,
    double variance,
    Interval interval,
    long seen,
    OptionalDouble detectionByPixel,
    OptionalDouble lincolnPetersen) {

  /**
   * Who was seen in which way.
   *
   * @param pixel n₁, seen by a pixel
   * @param click n₂, seen by a click or download
   * @param both m, seen by both
   */
  public record Captures(long pixel, long click, long both) {
    /**
     * With so many seen both ways the bias of the estimate is negligible (Robson and Regier 1964).
     */
    public static final long ENOUGH = 7;

    /** Rejects counts that cannot be. */
    public Captures {
      Require.between("seen by pixel", pixel, 0, Proportion.MOST);
      Require.between("seen by click", click, 0, Proportion.MOST);
      Require.between("seen by both", both, 0, Math.min(pixel, click));
    }

    /** Whether enough were seen both ways for an estimate that may be shown. */
    public boolean areEnough() {
      return both >= ENOUGH;
    }
  }

  /**
   * The estimate with its interval.
   *
   * @param confidence between 0 and 1
   */
  public static Chapman of(Captures captures, double confidence) {
    double n1 = captures.pixel();
    double n2 = captures.click();
    double m = captures.both();
    double unseen = (n1 - m) * (n2 - m) / (m + 1);
    double variance = (n1 + 1) / (m + 1) * ((n2 + 1) / (m + 1)) * (n1 - m) * (n2 - m) / (m + 2);
    long seen = captures.pixel() + captures.click() - captures.both();
    return new Chapman(
        seen + unseen,
        variance,
        interval((double) seen, unseen, variance, Normal.twoSided(confidence)),
        seen,
        n2 == 0 ? OptionalDouble.empty() : OptionalDouble.of(m / n2),
        m == 0 ? OptionalDouble.empty() : OptionalDouble.of(n1 / m * n2));
  }

  private static Interval interval(double seen, double unseen, double variance, double z) {
    if (unseen == 0) {
      return new Interval(seen, seen);
    }
    double factor = Math.exp(z * Math.sqrt(Math.log1p(variance / unseen / unseen)));
    return new Interval(seen + unseen / factor, seen + unseen * factor);
  }

  /**
   * The estimate where it is known how many there are at all; it and its interval end there. The
   * other figures stay as they are.
   *
   * @param all at least the number seen
   */
  public Chapman atMost(long all) {
    Require.between("all", all, seen, Proportion.MOST);
    double most = (double) all;
    Interval cut = new Interval(Math.min(interval.lower(), most), Math.min(interval.upper(), most));
    return new Chapman(
        Math.min(readers, most), variance, cut, seen, detectionByPixel, lincolnPetersen);
  }

  /** Square root of the variance. */
  public double standardError() {
    return Math.sqrt(variance);
  }
}
