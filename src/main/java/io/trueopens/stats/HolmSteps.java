package io.trueopens.stats;

import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * At which level each of several comparisons is judged under Holm's method, so that its interval
 * can be drawn to agree with its verdict.
 *
 * <p>In the order of their p, the i-th of m comparisons is held against α/(m − i + 1) as long as
 * all before it were below theirs; those from the first failure on are held against that step's
 * level. So p is below its level exactly where {@link PAdjust#holm} gives a value below α, in any
 * order, ties included. With one comparison the level is α.
 *
 * <p>The chance of any false verdict is at most α. An interval at such a level covers with at least
 * 1 − α by itself; those that are not below their levels do so jointly.
 *
 * <p>Source: Holm (1979), Scandinavian Journal of Statistics 6:65–70.
 */
public final class HolmSteps {
  private HolmSteps() {}

  /**
   * The level of each comparison, in the order of the p.
   *
   * @param alpha between 0 and 1
   * @param p from 0 to 1, one a comparison
   */
  public static double[] levels(double alpha, double... p) {
    Require.fraction("alpha", alpha);
    List<Integer> order =
        IntStream.range(0, p.length)
            .boxed()
            .sorted(Comparator.comparingDouble(i -> Require.rate("p", p[i])))
            .toList();
    double[] levels = new double[p.length];
    int left = p.length;
    for (int index : order) {
      levels[index] = alpha / left;
      left -= p[index] < levels[index] ? 1 : 0;
    }
    return levels;
  }
}
