package io.trueopens.fetcher;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a fetch shows only beside others: of the same message, of the same network, of the same log.
 * What each takes is in {@code fetchers/behaviour.json}.
 */
public enum Behaviour {
  /** The network fetched many messages in a short time. */
  BURST,
  /** The network followed every link of many messages in a short time. */
  COMPLETE_BURST,
  /** The program followed every link of the message. */
  COMPLETE,
  /** The program followed several links of the message at once. */
  LINKS_AT_ONCE,
  /** The program followed a link that no reader sees. */
  TRAP,
  /** The same object was fetched from several networks in a short time. */
  SEVERAL_NETWORKS,
  /** The program asked for the same object again and again. */
  REPEATED,
  /** The program followed a link before it loaded an image. */
  LINKS_FIRST,
  /** The clock of the log disagrees with that of the mailer, so the time says nothing. */
  CLOCK;

  /** The name used in tables and data files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** The compact form that {@link #parse} reads; null for none. */
  public static @Nullable String format(Set<Behaviour> behaviours) {
    return behaviours.isEmpty()
        ? null
        : behaviours.stream().sorted().map(Behaviour::id).collect(Collectors.joining(","));
  }

  /**
   * Reads the compact form.
   *
   * @param text such as {@code burst,complete}; null for none
   * @throws IllegalArgumentException when it names something else
   */
  public static Set<Behaviour> parse(@Nullable String text) {
    Set<Behaviour> behaviours = EnumSet.noneOf(Behaviour.class);
    if (text != null) {
      Arrays.stream(text.split(","))
          .map(id -> valueOf(id.toUpperCase(Locale.ROOT)))
          .forEach(behaviours::add);
    }
    return behaviours;
  }
}
