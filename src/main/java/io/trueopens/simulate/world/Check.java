package io.trueopens.simulate.world;

import java.util.Collection;
import java.util.Map;

/** What the types of parameters cannot say. */
final class Check {
  private Check() {}

  /** Every value is a probability. */
  static void shares(Map<String, Double> shares) {
    shares.forEach(
        (key, share) -> {
          if (!(share >= 0 && share <= 1)) {
            throw new IllegalArgumentException(
                "\"" + key + "\" is " + share + "; expected a share from 0 to 1");
          }
        });
  }

  /** The value lies in a range. */
  static void between(String key, double value, double low, double high) {
    if (!(value >= low && value <= high)) {
      throw new IllegalArgumentException(
          "\"" + key + "\" is " + value + "; expected " + low + " to " + high);
    }
  }

  /** There is something in it. */
  static void some(String key, Collection<?> values) {
    if (values.isEmpty()) {
      throw new IllegalArgumentException("\"" + key + "\" is empty; at least one is needed");
    }
  }
}
