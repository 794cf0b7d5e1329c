package io.trueopens.stats;

import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleBinaryOperator;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;

/**
 * Adjusts the p of several comparisons for their number. Every method keeps the order of its input,
 * treats ties alike and stays in [0, 1]; an empty list stays empty. The same as R's {@code
 * p.adjust}.
 */
public final class PAdjust {
  private PAdjust() {}

  /**
   * Bonferroni: m·p. Serves analysts who want intervals of one width for all arms; verdicts use
   * {@link #holm}, which is never less powerful.
   */
  public static double[] bonferroni(double... p) {
    check(p);
    return IntStream.range(0, p.length).mapToDouble(i -> Math.min(1, p.length * p[i])).toArray();
  }

  /**
   * Holm (1979): the running maximum of (m − i + 1)·p₍ᵢ₎ from the smallest up. Holds the chance of
   * any false finding; for verdicts.
   */
  public static double[] holm(double... p) {
    int m = p.length;
    List<Integer> order = order(p, Comparator.naturalOrder());
    return running(order, i -> Math.min(1, (m - i) * p[order.get(i)]), Math::max);
  }

  /**
   * Benjamini and Hochberg (1995): the running minimum of m·p₍ᵢ₎/i from the largest down. Holds the
   * share of false findings; for exploring.
   */
  public static double[] benjaminiHochberg(double... p) {
    int m = p.length;
    List<Integer> order = order(p, Comparator.reverseOrder());
    return running(order, i -> Math.min(1, (double) m / (m - i) * p[order.get(i)]), Math::min);
  }

  private static void check(double[] ps) {
    for (double p : ps) {
      Require.rate("p", p);
    }
  }

  private static List<Integer> order(double[] p, Comparator<Double> direction) {
    check(p);
    return IntStream.range(0, p.length)
        .boxed()
        .sorted(Comparator.comparing(i -> p[i], direction))
        .toList();
  }

  private static double[] running(
      List<Integer> order, IntToDoubleFunction raw, DoubleBinaryOperator keep) {
    double[] adjusted = new double[order.size()];
    for (int i = 0; i < adjusted.length; i++) {
      double value = raw.applyAsDouble(i);
      adjusted[order.get(i)] =
          i == 0 ? value : keep.applyAsDouble(adjusted[order.get(i - 1)], value);
    }
    return adjusted;
  }
}
