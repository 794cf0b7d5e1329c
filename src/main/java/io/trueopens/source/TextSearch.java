package io.trueopens.source;

import io.trueopens.bytes.ByteSearch;
import io.trueopens.container.LineReader;
import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Looks for texts in lines, in every way in which a log may write them: as they are, and where a
 * line may be so written with a backslash before each slash (some writers of JSON), percent-encoded
 * or without the slash in front (some CDNs). It may find too much, never too little.
 */
final class TextSearch implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final byte[] ESCAPED_SLASH = {'\\', '/'};

  private final byte[][] plain;

  /** All forms, for lines of the kinds that do not write every text as it is. */
  private final byte[][] everyForm;

  TextSearch(List<String> wanted) {
    plain = bytes(wanted.stream().distinct().toList());
    Set<String> forms = new LinkedHashSet<>();
    wanted.forEach(text -> addForms(text, forms));
    everyForm = bytes(List.copyOf(forms));
  }

  private static void addForms(String text, Set<String> forms) {
    // A CDN leaves the slash out at the beginning of a field, which what is before it shows.
    List<String> bare =
        text.startsWith("/") && text.length() > 1
            ? List.of("\"" + text.substring(1), "\t" + text.substring(1))
            : List.of();
    for (String form : bare) {
      forms.add(form);
      forms.addAll(encoded(form.substring(1)).stream().map(e -> form.charAt(0) + e).toList());
    }
    forms.add(text);
    forms.addAll(encoded(text));
  }

  private static List<String> encoded(String text) {
    String encoded = URLEncoder.encode(text, StandardCharsets.UTF_8);
    return List.of(encoded, encoded.replace("%2F", "%2f"));
  }

  private static byte[][] bytes(List<String> texts) {
    return texts.stream().map(text -> text.getBytes(StandardCharsets.UTF_8)).toArray(byte[][]::new);
  }

  /** Whether there is nothing to look for. */
  boolean isEmpty() {
    return plain.length == 0;
  }

  /** Has a reader note where the first text may begin. */
  void noteIn(LineReader lines) {
    if (isNoted()) {
      lines.note(plain[0][0], plain[0][1]);
    }
  }

  private boolean isNoted() {
    return plain.length > 0 && plain[0].length > 1;
  }

  /**
   * Whether one of the texts may stand in a line.
   *
   * @param reader what {@link #noteIn} was told of
   */
  boolean mayBeIn(LineReader reader) {
    byte[] line = reader.buffer();
    int from = reader.from();
    int to = reader.to();
    int first = isNoted() ? 1 : 0;
    if (first > 0 && reader.noted() >= 0 && isIn(plain[0], line, reader.noted(), to)) {
      return true;
    }
    if (!mayHide(line, from, to)) {
      return isAnyIn(plain, first, line, from, to);
    }
    return isIn(ESCAPED_SLASH, line, from, to) || isAnyIn(everyForm, 0, line, from, to);
  }

  /**
   * JSON, whatever stands before or behind it, and rows with tabs that begin with a number, as
   * seconds do: these alone may write texts otherwise.
   */
  private static boolean mayHide(byte[] line, int from, int to) {
    if (from == to || line[to - 1] == '}' || line[from] == '{') {
      return from < to;
    }
    int end = ByteSearch.digitsEnd(line, from, to);
    if (end > from && end < to && line[end] == '.') {
      end = ByteSearch.digitsEnd(line, end + 1, to);
    }
    return end > from && end < to && line[end] == '\t';
  }

  @SuppressWarnings("TooManyParameters") // which texts, and the bounds of the line
  private static boolean isAnyIn(byte[][] texts, int first, byte[] line, int from, int to) {
    for (int i = first; i < texts.length; i++) {
      if (isIn(texts[i], line, from, to)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isIn(byte[] text, byte[] line, int from, int to) {
    if (text.length == 1) {
      return ByteSearch.indexOf(line, from, to, text[0]) >= 0;
    }
    int last = to - text.length + 2;
    int at = ByteSearch.indexOfPair(line, from, last, text[0], text[1]);
    while (at >= 0 && !matches(line, at, text)) {
      at = ByteSearch.indexOfPair(line, at + 1, last, text[0], text[1]);
    }
    return at >= 0;
  }

  private static boolean matches(byte[] line, int at, byte[] wanted) {
    for (int i = 2; i < wanted.length; i++) {
      if (line[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
