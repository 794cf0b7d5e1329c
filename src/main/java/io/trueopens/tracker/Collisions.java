package io.trueopens.tracker;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Finds templates of one host that would take each other's requests. */
final class Collisions {
  private Collisions() {}

  /** Throws {@link IllegalArgumentException} naming both templates and a request. */
  static void check(String host, List<TrackedUrl> urls) {
    for (int i = 0; i < urls.size(); i++) {
      for (int j = i + 1; j < urls.size(); j++) {
        check(host, urls.get(i), urls.get(j));
      }
    }
  }

  private static void check(String host, TrackedUrl one, TrackedUrl other) {
    boolean alternatives =
        one.preset() != null && one.preset().equals(other.preset()) && one.kind() == other.kind();
    Optional<String> both =
        samples(one, other).filter(t -> one.matches(t) && other.matches(t)).findFirst();
    if (both.isEmpty()
        || alternatives
        || isOneOfMany(one, other, Kind.PIXEL, Kind.IMAGE)
        || isOneOfMany(one, other, Kind.TRAP, Kind.CLICK)) {
      return;
    }
    throw new IllegalArgumentException(
        "on the host \""
            + host
            + "\", "
            + one.describe()
            + " and "
            + other.describe()
            + " both take \""
            + both.get()
            + "\"; make one of them narrower, or leave it out");
  }

  /**
   * The pixel comes before images, a trap before clicks, so it may be one of them as long as it
   * does not take them all.
   */
  private static boolean isOneOfMany(TrackedUrl one, TrackedUrl other, Kind narrow, Kind wide) {
    TrackedUrl first = one.kind() == narrow ? one : other;
    TrackedUrl second = one.kind() == narrow ? other : one;
    return first.kind() == narrow
        && second.kind() == wide
        && second.template().samples().stream().noneMatch(first::matches);
  }

  private static Stream<String> samples(TrackedUrl one, TrackedUrl other) {
    return Stream.of(
            one.template().samples().stream(),
            other.template().samples().stream(),
            one.template().sampleOfBoth(other.template()).stream())
        .flatMap(stream -> stream);
  }
}
