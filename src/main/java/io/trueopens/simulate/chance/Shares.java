package io.trueopens.simulate.chance;

import com.fasterxml.jackson.annotation.JsonCreator;
import java.util.List;
import java.util.Map;

/** Names and how often each is drawn. */
public final class Shares {
  /** Shares in a file are rounded, so their sum may miss 1 by this much. */
  private static final double ROUNDING = 1e-6;

  private final List<String> names;
  private final double[] cumulative;

  private Shares(List<String> names, double[] cumulative) {
    this.names = names;
    this.cumulative = cumulative;
  }

  /**
   * Names by their shares.
   *
   * @throws IllegalArgumentException when a share is no probability, or they do not add up to 1
   */
  @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
  public static Shares of(Map<String, Double> shares) {
    double[] cumulative = new double[shares.size()];
    double sum = 0;
    int i = 0;
    for (Map.Entry<String, Double> share : shares.entrySet()) {
      if (!(share.getValue() >= 0 && share.getValue() <= 1)) {
        throw new IllegalArgumentException(
            "the share of \"" + share.getKey() + "\" is " + share.getValue() + "; expected 0 to 1");
      }
      sum += share.getValue();
      cumulative[i++] = sum;
    }
    if (Math.abs(sum - 1) > ROUNDING) {
      throw new IllegalArgumentException("the shares add up to " + sum + "; expected 1");
    }
    return new Shares(List.copyOf(shares.keySet()), cumulative);
  }

  /** The names, in the order of the file. */
  public List<String> names() {
    return names;
  }

  /** How often a name is drawn; 0 for one that is not here. */
  public double share(String name) {
    int i = names.indexOf(name);
    return i < 0 ? 0 : cumulative[i] - (i == 0 ? 0 : cumulative[i - 1]);
  }

  /** One of the names. */
  public String draw(Dice dice) {
    double unit = dice.unit();
    int i = 0;
    while (i < cumulative.length - 1 && unit >= cumulative[i]) {
      i++;
    }
    return names.get(i);
  }
}
