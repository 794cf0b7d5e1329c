package io.trueopens.mail;

import io.trueopens.knowledge.StrictJson;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Knows texts that only call, such as "read more". */
final class CallToAction {
  private static final class Bundled {
    static final Set<String> TEXTS = read();
  }

  private CallToAction() {}

  /** Whether a text says nothing but to go on; arrows and signs around it do not count. */
  static boolean is(String text) {
    return Bundled.TEXTS.contains(bare(text));
  }

  private static String bare(String text) {
    int start = 0;
    int end = text.length();
    while (start < end && !Character.isLetterOrDigit(text.charAt(start))) {
      start++;
    }
    while (end > start && !Character.isLetterOrDigit(text.charAt(end - 1))) {
      end--;
    }
    return text.substring(start, end).toLowerCase(Locale.ROOT);
  }

  private static Set<String> read() {
    CallFile file = StrictJson.readBundled("/mail/calls.json", CallFile.class);
    Set<String> texts = new HashSet<>();
    file.calls().forEach(calls -> calls.texts().forEach(text -> texts.add(bare(text))));
    return Set.copyOf(texts);
  }

  /**
   * A data file of calls.
   *
   * @param checked when someone last looked, as an ISO date
   */
  record CallFile(String title, String source, String checked, List<Calls> calls) {
    /** The calls of one language, in lower case. */
    record Calls(String language, List<String> texts) {}
  }
}
