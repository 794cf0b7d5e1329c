package io.trueopens.behaviour;

import io.trueopens.tracker.Kind;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fetch of a message, as far as behaviour shows in it.
 *
 * @param line names the fetch; breaks ties, so that order cannot matter
 * @param millis Unix time
 * @param network pseudonym of the client's network; null when no address was logged
 * @param userAgent as logged; null when it was not
 * @param kind what was fetched
 * @param name which of its kind; null where the address does not tell
 */
public record Seen(
    String line,
    long millis,
    @Nullable String network,
    @Nullable String userAgent,
    Kind kind,
    @Nullable String name) {
  private static final Set<Kind> LINKS = Set.of(Kind.CLICK, Kind.VIEW, Kind.DOWNLOAD);

  /** Whoever fetched, as far as the log tells two apart. */
  record Visitor(@Nullable String network, @Nullable String userAgent) {}

  Visitor visitor() {
    return new Visitor(network, userAgent);
  }

  /** The same for equal objects of different messages. */
  public String object() {
    return object(kind, name);
  }

  /** As {@link #object()}. */
  public static String object(Kind kind, @Nullable String name) {
    return kind.id() + " " + Objects.requireNonNullElse(name, "");
  }

  /** Whether a reader has to do something to fetch it. */
  public boolean isLink() {
    return isLink(kind);
  }

  /** As {@link #isLink()}. */
  public static boolean isLink(Kind kind) {
    return LINKS.contains(kind);
  }
}
