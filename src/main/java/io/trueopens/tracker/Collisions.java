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
    if (both.isEmpty() || alternatives || isPixelBeforeImage(one, other)) {
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

  /** The pixel comes first, so it may be one of the images as long as it does not take them all. */
  private static boolean isPixelBeforeImage(TrackedUrl one, TrackedUrl other) {
    TrackedUrl pixel = one.kind() == Kind.PIXEL ? one : other;
    TrackedUrl image = one.kind() == Kind.PIXEL ? other : one;
    return pixel.kind() == Kind.PIXEL
        && image.kind() == Kind.IMAGE
        && image.template().samples().stream().noneMatch(pixel::matches);
  }

  private static Stream<String> samples(TrackedUrl one, TrackedUrl other) {
    return Stream.of(
            one.template().samples().stream(),
            other.template().samples().stream(),
            one.template().sampleOfBoth(other.template()).stream())
        .flatMap(stream -> stream);
  }
}
