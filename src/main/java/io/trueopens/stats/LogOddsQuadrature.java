package io.trueopens.stats;

import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.DoubleStream;

/**
 * Integrates over log odds by Gauss–Legendre pieces that are fine around every posterior and grow
 * away from it, so that a narrow posterior inside a wide one is not stepped over.
 */
final class LogOddsQuadrature {
  private static final int NODES = 20;
  private static final double[] POINT = new double[NODES];
  private static final double[] WEIGHT = new double[NODES];
  private static final double[] STEPS = {
    0, 0.5, 1, 1.5, 2, 2.5, 3, 4, 5, 6, 8, 10, 12, 16, 20, 26, 33, 42
  };

  private final double[] borders;

  static {
    for (int i = 0; i < NODES; i++) {
      double x = Math.cos(Math.PI * (i + 0.75) / (NODES + 0.5));
      for (int round = 0; round < 10; round++) {
        double[] legendre = legendre(x);
        x -= legendre[0] / legendre[1];
      }
      double slope = legendre(x)[1];
      POINT[i] = x;
      WEIGHT[i] = 2 / ((1 - x * x) * slope * slope);
    }
  }

  LogOddsQuadrature(List<BetaPosterior> posteriors) {
    borders =
        posteriors.stream()
            .flatMapToDouble(LogOddsQuadrature::around)
            .sorted()
            .distinct()
            .toArray();
  }

  private static DoubleStream around(BetaPosterior posterior) {
    double centre = posterior.centre();
    double wide = posterior.scale();
    double narrow = Math.min(1, wide);
    return DoubleStream.of(STEPS)
        .flatMap(
            k ->
                DoubleStream.of(
                    centre - k * wide,
                    centre + k * wide,
                    centre - k * narrow,
                    centre + k * narrow));
  }

  /** The integral of a function of log odds that vanishes far from all posteriors. */
  double integrate(DoubleUnaryOperator function) {
    double sum = 0;
    for (int i = 1; i < borders.length; i++) {
      double half = (borders[i] - borders[i - 1]) / 2;
      double middle = borders[i - 1] + half;
      for (int node = 0; node < NODES; node++) {
        sum += half * WEIGHT[node] * function.applyAsDouble(middle + half * POINT[node]);
      }
    }
    return sum;
  }

  /** The Legendre polynomial of degree {@value #NODES} and its derivative. */
  private static double[] legendre(double x) {
    double previous = 1;
    double value = x;
    for (int degree = 2; degree <= NODES; degree++) {
      double next = ((2 * degree - 1) * x * value - (degree - 1) * previous) / degree;
      previous = value;
      value = next;
    }
    return new double[] {value, NODES * (x * value - previous) / (x * x - 1)};
  }
}
