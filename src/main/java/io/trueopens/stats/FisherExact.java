package io.trueopens.stats;

/**
 * Fisher's exact test of a 2×2 table, two-sided, for one fixed look.
 *
 * <p>Given both margins, the sum of the hypergeometric probabilities of all tables that are not
 * likelier than the one seen (within a factor 1 + 10⁻⁷, as R's {@code fisher.test}). Summed from
 * the likeliest table outwards with the ratio of neighbours, so that the work grows with the spread
 * and not with the counts: some milliseconds at 10⁸ per arm. A p below about 10⁻²⁸⁰ is given as 0.
 */
public final class FisherExact {
  private static final double TIE = 1 + 1e-7;
  private static final double NEGLIGIBLE = 1e-20;
  private static final double UNDERFLOW = 1e-290;

  private final double opens;
  private final double n1;
  private final double n2;

  private FisherExact(Stratum arms) {
    opens = (double) arms.control().opens() + arms.treatment().opens();
    n1 = arms.control().delivered();
    n2 = arms.treatment().delivered();
  }

  /** The two-sided p; 1 when nobody or everybody opened. */
  public static double p(Stratum arms) {
    return new FisherExact(arms).twoSided((double) arms.control().opens());
  }

  private double twoSided(double seen) {
    double lowest = Math.max(0, opens - n2);
    double highest = Math.min(opens, n1);
    double ideal = Math.floor((opens + 1) / (n1 + n2 + 2) * (n1 + 1));
    double mode = Math.min(highest, Math.max(lowest, ideal));
    double likelihood = relative(mode, seen);
    if (likelihood < UNDERFLOW) {
      return 0;
    }
    Sums sums = new Sums(likelihood * TIE);
    sums.add(1);
    walk(mode, highest, sums);
    walk(mode, lowest, sums);
    return Math.min(1, sums.tail / sums.all);
  }

  /** The probability of a table, as a share of the likeliest one's. */
  private double relative(double mode, double target) {
    double weight = 1;
    double step = Math.signum(target - mode);
    for (double k = mode; k != target && weight >= UNDERFLOW; k += step) {
      weight *= ratio(k, step);
    }
    return weight;
  }

  private void walk(double mode, double end, Sums sums) {
    double weight = 1;
    double step = Math.signum(end - mode);
    double enough = Math.min(1, sums.threshold) * NEGLIGIBLE;
    for (double k = mode; k != end && weight >= enough; k += step) {
      weight *= ratio(k, step);
      sums.add(weight);
    }
  }

  /** Probability of the next table up or down, divided by this one's. */
  private double ratio(double k, double step) {
    return step > 0
        ? (n1 - k) / (k + 1) * ((opens - k) / (n2 - opens + k + 1))
        : k / (n1 - k + 1) * ((n2 - opens + k) / (opens - k + 1));
  }

  private static final class Sums {
    private final double threshold;
    private double all;
    private double tail;

    Sums(double threshold) {
      this.threshold = threshold;
    }

    void add(double weight) {
      all += weight;
      if (weight <= threshold) {
        tail += weight;
      }
    }
  }
}
