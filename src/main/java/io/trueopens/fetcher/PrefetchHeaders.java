package io.trueopens.fetcher;

import java.util.Locale;
import java.util.Map;
import java.util.Set;

/** The headers by which a client says that nobody is looking yet. */
public final class PrefetchHeaders {
  private static final Set<String> NAMES = Set.of("sec-purpose", "purpose", "x-purpose", "x-moz");

  private PrefetchHeaders() {}

  /** Whether any of the headers announces a prefetch; names and values in any case. */
  public static boolean announceIn(Map<String, String> headers) {
    return headers.entrySet().stream().anyMatch(h -> announces(h.getKey(), h.getValue()));
  }

  private static boolean announces(String name, String value) {
    return NAMES.contains(name.toLowerCase(Locale.ROOT))
        && value.strip().toLowerCase(Locale.ROOT).startsWith("prefetch");
  }
}
