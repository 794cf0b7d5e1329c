package io.trueopens.simulate.world;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Where a gateway's scan comes from. */
public enum ScanNetwork {
  /** A network that the product's maker lists. */
  PUBLISHED,
  /** Rented servers of no one in particular. */
  CLOUD,
  /** A line that looks like a person's. */
  RESIDENTIAL;

  /**
   * The network of a name.
   *
   * @throws IllegalArgumentException naming the known ones
   */
  public static ScanNetwork of(String name) {
    List<String> known =
        Arrays.stream(values()).map(value -> value.name().toLowerCase(Locale.ROOT)).toList();
    if (!known.contains(name)) {
      throw new IllegalArgumentException(
          "unknown scan network \"" + name + "\"; expected one of " + String.join(", ", known));
    }
    return values()[known.indexOf(name)];
  }
}
