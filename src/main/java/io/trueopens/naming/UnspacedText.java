package io.trueopens.naming;

import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Reads scripts that leave no blanks between words. Known words are taken out; the phrases between
 * them are not segmented, only weighed: two Han signs, five katakana or five Thai letters to a
 * word.
 */
final class UnspacedText {
  private static final int SIGNS_PER_HAN_WORD = 2;
  private static final int SIGNS_PER_LONG_WORD = 5;

  private final Vocabulary vocabulary;

  UnspacedText(Vocabulary vocabulary) {
    this.vocabulary = vocabulary;
  }

  static boolean isUnspaced(int codePoint) {
    return codePoint >= 0x0E00 && script(codePoint) != Script.SPACED;
  }

  /** Adds the phrases of one run. */
  void read(String run, List<Word> into) {
    int phrase = 0;
    int at = 0;
    while (at < run.length()) {
      int known = knownLength(run, at);
      if (known > 0) {
        addPhrase(run.substring(phrase, at), into);
        String word = run.substring(at, at + known).toLowerCase(Locale.ROOT);
        into.add(new Word(word, vocabulary.kindsOf(word), 1));
        at += known;
        phrase = at;
      } else {
        if (at > phrase && startsWord(run, at)) {
          addPhrase(run.substring(phrase, at), into);
          phrase = at;
        }
        at += Character.charCount(run.codePointAt(at));
      }
    }
    addPhrase(run.substring(phrase), into);
  }

  private int knownLength(String run, int at) {
    int longest = Math.min(vocabulary.longestUnspaced(), run.length() - at);
    for (int length = longest; length > 0; length--) {
      boolean known = !vocabulary.kindsOf(run.substring(at, at + length)).isEmpty();
      if (known && !(length == 1 && insideHiragana(run, at))) {
        return length;
      }
    }
    return 0;
  }

  /** A Japanese particle stands before another script or at the end, else it is part of a word. */
  private static boolean insideHiragana(String run, int at) {
    return script(run.charAt(at)) == Script.HIRAGANA
        && at + 1 < run.length()
        && script(run.charAt(at + 1)) == Script.HIRAGANA;
  }

  private static boolean startsWord(String run, int at) {
    Script before = script(run.codePointBefore(at));
    Script here = script(run.codePointAt(at));
    boolean okurigana = here == Script.HIRAGANA && before == Script.HAN;
    return before != here && !okurigana;
  }

  private static void addPhrase(String phrase, List<Word> into) {
    if (!phrase.isEmpty()) {
      into.add(new Word(phrase, Set.of(), weight(phrase)));
    }
  }

  private static int weight(String phrase) {
    int han = 0;
    int others = 0;
    for (int i = 0; i < phrase.length(); i += Character.charCount(phrase.codePointAt(i))) {
      int codePoint = phrase.codePointAt(i);
      boolean mark = Letters.isMark(codePoint);
      han += script(codePoint) == Script.HAN ? 1 : 0;
      others += script(codePoint) == Script.HAN || mark ? 0 : 1;
    }
    return han > 0
        ? (han + SIGNS_PER_HAN_WORD - 1) / SIGNS_PER_HAN_WORD
        : (others + SIGNS_PER_LONG_WORD - 1) / SIGNS_PER_LONG_WORD;
  }

  private static Script script(int codePoint) {
    if (codePoint < 0x0E00) {
      return Script.SPACED;
    }
    return switch (Character.UnicodeScript.of(codePoint)) {
      case HAN -> Script.HAN;
      case HIRAGANA -> Script.HIRAGANA;
      case KATAKANA -> Script.KATAKANA;
      case THAI, LAO, KHMER, MYANMAR -> Script.SOUTH_EAST_ASIAN;
      default -> codePoint == 'ー' ? Script.KATAKANA : Script.SPACED;
    };
  }

  private enum Script {
    SPACED,
    HAN,
    HIRAGANA,
    KATAKANA,
    SOUTH_EAST_ASIAN
  }
}
