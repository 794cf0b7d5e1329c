package io.trueopens.fetcher;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sentence with places for the agent's name, the time since delivery and the network's title. The
 * time brings its own leading space, so that the sentence reads well without it.
 */
final class Sentence {
  private static final String AGENT = "{agent}";
  private static final String AFTER = "{after}";
  private static final String NETWORK = "{network}";
  static final List<String> PLACES = List.of(AGENT, AFTER, NETWORK);

  private final List<String> parts;

  /** Takes {@code Apple Mail fetched it{after}.} apart. */
  Sentence(String template) {
    this.parts = split(template);
  }

  private static List<String> split(String template) {
    List<String> parts = new ArrayList<>();
    int from = 0;
    while (from < template.length()) {
      int open = template.indexOf('{', from);
      int close = template.indexOf('}', Math.max(open, 0));
      if (open < 0 || close < 0) {
        break;
      }
      parts.add(template.substring(from, open));
      parts.add(template.substring(open, close + 1));
      from = close + 1;
    }
    parts.add(template.substring(from));
    return List.copyOf(parts);
  }

  /** The first place that is none of the known ones, or null. */
  @Nullable String unknownPlace() {
    return parts.stream()
        .filter(part -> part.startsWith("{") && !PLACES.contains(part))
        .findFirst()
        .orElse(null);
  }

  boolean namesNetwork() {
    return parts.contains(NETWORK);
  }

  String fill(String agent, @Nullable Long seconds, String network) {
    StringBuilder text = new StringBuilder();
    for (String part : parts) {
      switch (part) {
        case AGENT -> text.append(agent);
        case AFTER -> appendTime(text, seconds);
        case NETWORK -> text.append(network);
        default -> text.append(part);
      }
    }
    return text.toString();
  }

  private static void appendTime(StringBuilder text, @Nullable Long seconds) {
    if (seconds == null) {
      return;
    }
    text.append(' ');
    appendSpan(text, seconds < 0 ? -Math.max(seconds, -Long.MAX_VALUE) : seconds);
    text.append(seconds < 0 ? " before delivery" : " after delivery");
  }

  /** Seconds below two minutes, minutes below two hours, hours below two days, then days. */
  private static void appendSpan(StringBuilder text, long seconds) {
    if (seconds < 120) {
      text.append(seconds).append(" s");
    } else if (seconds < 2 * 3600) {
      text.append(seconds / 60).append(" min");
    } else if (seconds < 2 * 86400) {
      text.append(seconds / 3600).append(" h");
    } else {
      text.append(seconds / 86400).append(" days");
    }
  }
}
