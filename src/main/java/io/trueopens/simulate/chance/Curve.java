package io.trueopens.simulate.chance;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;

/**
 * A distribution of delays, given by points as they are published. Between two points the logarithm
 * of the delay is uniform; the first point is the shortest delay and the last the longest.
 */
public final class Curve {
  private final double[] shares;
  private final double[] logarithms;

  private Curve(double[] shares, double[] logarithms) {
    this.shares = shares;
    this.logarithms = logarithms;
  }

  /**
   * A curve through points.
   *
   * @throws IllegalArgumentException when the points do not rise from share 0 to share 1
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Curve of(List<Within> points) {
    int last = points.size() - 1;
    if (last < 1 || points.get(0).share() != 0 || points.get(last).share() != 1) {
      throw new IllegalArgumentException(
          "the points must go from one of share 0 to one of share 1");
    }
    for (int i = 1; i <= last; i++) {
      if (points.get(i).within() < points.get(i - 1).within()
          || points.get(i).share() <= points.get(i - 1).share()) {
        throw new IllegalArgumentException(
            "the points must rise, in seconds and in share; they do not at " + points.get(i));
      }
    }
    return new Curve(
        points.stream().mapToDouble(Within::share).toArray(),
        // StrictMath gives the same bits on every machine.
        points.stream().mapToDouble(point -> StrictMath.log(point.within())).toArray());
  }

  /** The delay in seconds that the given share of all delays does not exceed. */
  public double quantile(double share) {
    int upper = 1;
    while (upper < shares.length - 1 && shares[upper] < share) {
      upper++;
    }
    double part = (share - shares[upper - 1]) / (shares[upper] - shares[upper - 1]);
    return StrictMath.exp(
        logarithms[upper - 1] + part * (logarithms[upper] - logarithms[upper - 1]));
  }

  /** A delay in whole seconds. */
  public long draw(Dice dice) {
    return Math.round(quantile(dice.unit()));
  }
}
