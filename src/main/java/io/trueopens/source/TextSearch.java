package io.trueopens.source;

import java.io.Serializable;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Looks for texts in lines, in every way in which a log may write them: as they are, with a
 * backslash before each slash as some writers of JSON do, percent-encoded, or without the slash in
 * front as some CDNs do. It may find too much, never too little.
 */
final class TextSearch implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String BEGINS_A_FIELD = "\" \t,|";

  private final byte[][] texts;

  /** Whether the text counts only where a field begins. */
  private final boolean[] atFieldOnly;

  /** By byte: whether a text begins with it. */
  private final boolean[] begins = new boolean[256];

  TextSearch(List<String> wanted) {
    Map<String, Boolean> forms = new LinkedHashMap<>();
    wanted.forEach(text -> addForms(text, forms));
    List<byte[]> bytes = new ArrayList<>();
    forms.keySet().forEach(text -> bytes.add(text.getBytes(StandardCharsets.UTF_8)));
    texts = bytes.toArray(new byte[0][]);
    atFieldOnly = new boolean[texts.length];
    int next = 0;
    for (boolean only : forms.values()) {
      atFieldOnly[next++] = only;
    }
    for (byte[] text : texts) {
      begins[text[0] & 0xFF] = true;
    }
    // For the backslash before it.
    begins['/'] |= wanted.stream().anyMatch(text -> text.indexOf('/') >= 0);
  }

  private static void addForms(String text, Map<String, Boolean> forms) {
    for (String form : List.of(text, encoded(text), encoded(text).replace("%2F", "%2f"))) {
      forms.put(form, false);
    }
    if (text.startsWith("/") && text.length() > 1) {
      String bare = text.substring(1);
      for (String form : List.of(bare, encoded(bare), encoded(bare).replace("%2F", "%2f"))) {
        forms.putIfAbsent(form, true);
      }
    }
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  /** Whether there is nothing to look for. */
  boolean isEmpty() {
    return texts.length == 0;
  }

  /** Whether one of the texts may stand in a line. */
  boolean mayBeIn(byte[] line, int from, int to) {
    for (int at = from; at < to; at++) {
      if (begins[line[at] & 0xFF] && isHere(line, at, from, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean isHere(byte[] line, int at, int from, int to) {
    if (line[at] == '/' && at > from && line[at - 1] == '\\') {
      return true;
    }
    for (int i = 0; i < texts.length; i++) {
      if (matches(line, at, to, texts[i]) && (!atFieldOnly[i] || isFieldAt(line, at, from))) {
        return true;
      }
    }
    return false;
  }

  private static boolean isFieldAt(byte[] line, int at, int from) {
    return at == from || BEGINS_A_FIELD.indexOf(line[at - 1]) >= 0;
  }

  private static boolean matches(byte[] line, int at, int to, byte[] wanted) {
    if (to - at < wanted.length) {
      return false;
    }
    for (int i = 0; i < wanted.length; i++) {
      if (line[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
