package io.trueopens.mail;

import io.trueopens.naming.NamingRules;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Makes the name of a file of a sentence. */
final class Slug {
  /** More would be read as stuffing. */
  private static final int MOST_WORDS = 8;

  private Slug() {}

  /** Words in lower case with hyphens; Latin letters without marks, other scripts as they are. */
  static String of(String sentence) {
    List<String> words = new ArrayList<>();
    String plain = plain(firstClause(sentence).toLowerCase(Locale.ROOT));
    int at = 0;
    while (at < plain.length() && words.size() < MOST_WORDS) {
      int end = wordEnd(plain, at);
      if (end > at) {
        words.add(plain.substring(at, end));
      }
      at = end + 1;
    }
    // A cut sentence may end in "of the".
    while (words.size() > 1 && NamingRules.bundled().isSmallWord(words.get(words.size() - 1))) {
      words.remove(words.size() - 1);
    }
    return String.join("-", words);
  }

  /** The sentence up to a sign that ends a clause and a blank. */
  private static String firstClause(String sentence) {
    String text = sentence.strip();
    for (int i = 1; i + 1 < text.length(); i++) {
      boolean ends = ".!?:;|–—".indexOf(text.charAt(i)) >= 0;
      if (ends && Character.isWhitespace(text.charAt(i + 1))) {
        return text.substring(0, i);
      }
    }
    return text;
  }

  private static int wordEnd(String text, int start) {
    int end = start;
    while (end < text.length() && isPart(text.charAt(end))) {
      end++;
    }
    return end;
  }

  private static boolean isPart(char c) {
    int type = Character.getType(c);
    boolean mark = type == Character.NON_SPACING_MARK || type == Character.COMBINING_SPACING_MARK;
    return Character.isLetterOrDigit(c) || mark;
  }

  private static String plain(String text) {
    String spelled =
        text.replace("ä", "ae").replace("ö", "oe").replace("ü", "ue").replace("ß", "ss");
    StringBuilder out = new StringBuilder(spelled.length());
    for (int i = 0; i < spelled.length(); i++) {
      char c = spelled.charAt(i);
      String parts = Normalizer.normalize(String.valueOf(c), Normalizer.Form.NFD);
      out.append(c == '\'' || c == '’' ? "" : parts.charAt(0) < 128 ? parts.substring(0, 1) : c);
    }
    return out.toString();
  }
}
