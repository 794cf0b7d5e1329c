package io.trueopens.mail;

import io.trueopens.knowledge.StrictJson;
import io.trueopens.mail.PlaceholderFile.Placeholder;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Finds what a mailer will fill in, in time proportional to the text. */
final class Placeholders {
  static final String FILE = "/mail/placeholders.json";

  /** What is filled in has a short name, so a mark that is never closed costs little. */
  private static final int LONGEST = 200;

  private static final class Bundled {
    static final Placeholders ALL =
        new Placeholders(StrictJson.readBundled(FILE, PlaceholderFile.class).placeholders());
  }

  private final List<Placeholder> kinds;

  Placeholders(List<Placeholder> kinds) {
    this.kinds = List.copyOf(kinds);
  }

  static Placeholders bundled() {
    return Bundled.ALL;
  }

  /** The first placeholder as it is written, or null. */
  @Nullable String first(String text) {
    for (int at = 0; at < text.length(); at++) {
      int end = endFrom(text, at);
      if (end > at) {
        return text.substring(at, end);
      }
    }
    return null;
  }

  /** The text without its placeholders. */
  String without(String text) {
    StringBuilder out = new StringBuilder(text.length());
    int at = 0;
    while (at < text.length()) {
      int end = endFrom(text, at);
      if (end > at) {
        at = end;
      } else {
        out.append(text.charAt(at));
        at++;
      }
    }
    return out.toString();
  }

  private int endFrom(String text, int at) {
    for (Placeholder kind : kinds) {
      if (text.startsWith(kind.opens(), at)) {
        int from = at + kind.opens().length();
        int window = Math.min(text.length(), from + LONGEST);
        int close = text.substring(from, window).indexOf(kind.closes());
        boolean single = kind.opens().equals("%");
        if (close > 0 && !(single && !isWord(text, from, from + close))) {
          return from + close + kind.closes().length();
        }
      }
    }
    return -1;
  }

  /** Between single percent signs only a name is one: %20red%20 is an encoded text. */
  private static boolean isWord(String text, int start, int end) {
    boolean letters = end - start > 2;
    for (int i = start; letters && i < end; i++) {
      char c = text.charAt(i);
      letters = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '.';
    }
    return letters;
  }
}
