package io.trueopens.mail;

import io.trueopens.mail.Audience.Kind;
import io.trueopens.naming.NamingRules;
import io.trueopens.naming.NamingStyle;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads in the address of an image whom it is for. */
final class Addresses {
  private static final int SHORTEST_TOKEN = 12;
  private static final int LONGEST_SHOWN = 24;

  /** Keys with which servers choose a version or a size of the same image. */
  private static final Set<String> VERSIONS =
      Set.of("v", "ver", "version", "t", "ts", "cb", "hash", "rev", "name", "format", "w", "h");

  private Addresses() {}

  /** The name that a server sees, without what the mailer fills in. */
  static String name(Mail mail, String url) {
    String lower = url.toLowerCase(Locale.ROOT);
    if (lower.startsWith("data:")) {
      return "";
    }
    if (lower.startsWith("cid:")) {
      return mail.inlineName(url.substring("cid:".length()));
    }
    return Placeholders.bundled().without(url);
  }

  static Audience audience(String url, boolean pixel) {
    if (url.isEmpty()) {
      return new Audience(Kind.NO_ADDRESS, "there is no address, so no server sees it loaded");
    }
    String lower = url.toLowerCase(Locale.ROOT);
    if (lower.startsWith("data:") || lower.startsWith("cid:")) {
      return new Audience(Kind.INLINE, "is part of the mail, so no server sees it loaded");
    }
    String placeholder = Placeholders.bundled().first(url);
    if (placeholder != null) {
      return new Audience(Kind.PER_RECIPIENT, "the mailer fills in " + shown(placeholder));
    }
    String token = token(url, pixel);
    return token == null
        ? new Audience(Kind.SHARED, "the address is the same for every recipient")
        : new Audience(Kind.LIKELY_PER_RECIPIENT, "holds the token " + shown(token));
  }

  /**
   * In the query, or of a pixel anywhere. In the path of other images a token is mostly the
   * account's or the picture's own.
   */
  private static @Nullable String token(String url, boolean pixel) {
    int query = url.indexOf('?');
    if (query >= 0) {
      for (String pair : url.substring(query + 1).split("&", -1)) {
        int equals = pair.indexOf('=');
        String key = equals < 0 ? "" : pair.substring(0, equals).toLowerCase(Locale.ROOT);
        String value = pair.substring(equals + 1);
        if (!VERSIONS.contains(key) && isToken(value)) {
          return value;
        }
      }
    }
    String path = query < 0 ? url : url.substring(0, query);
    List<String> segments = pixel ? List.of(path.split("/", -1)) : List.of();
    return segments.stream().filter(Addresses::isToken).findFirst().orElse(null);
  }

  private static boolean isToken(String text) {
    return text.length() >= SHORTEST_TOKEN
        && NamingRules.bundled().readByRules(text).style() == NamingStyle.OPAQUE_ID;
  }

  private static String shown(String text) {
    return text.length() <= LONGEST_SHOWN ? text : text.substring(0, LONGEST_SHOWN) + "…";
  }
}
