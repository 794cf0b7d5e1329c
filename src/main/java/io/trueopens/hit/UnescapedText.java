package io.trueopens.hit;

import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What every server's log holds of a text as it is, so that its bytes can be looked for. */
public final class UnescapedText {
  /**
   * A question mark counts as escaped, since some log the query apart from the path; so do the
   * signs that writers of JSON or HAProxy escape.
   */
  private static final Pattern ESCAPED_BY_SOME = Pattern.compile("[^0-9A-Za-z/._~:-]");

  private UnescapedText() {}

  /** The parts of a text between what some servers escape, in order; the first may be empty. */
  public static Stream<String> parts(String text) {
    return ESCAPED_BY_SOME.splitAsStream(text);
  }
}
