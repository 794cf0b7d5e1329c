package io.trueopens.naming;

/** Which scripts the words of a name are written in. */
final class Scripts {
  private static final int START_OF_GREEK = 0x370;
  private static final int START_OF_CYRILLIC = 0x400;
  private static final int END_OF_CYRILLIC = 0x530;

  private Scripts() {}

  /** Whether all words are in Latin letters. */
  static boolean areLatin(ReadName name) {
    for (Word word : name.words()) {
      int first = word.text().codePointAt(0);
      if (first >= START_OF_GREEK && !isLatinWithMarks(first)) {
        return false;
      }
    }
    return true;
  }

  /** Whether a word is of a script of which the lists hardly know words. */
  static boolean isHardlyListed(Word word) {
    int first = word.text().codePointAt(0);
    boolean greek = first >= START_OF_GREEK && first < START_OF_CYRILLIC;
    return greek || (first >= END_OF_CYRILLIC && !isLatinWithMarks(first));
  }

  /** Vietnamese writes Latin letters of this block. */
  private static boolean isLatinWithMarks(int codePoint) {
    return codePoint >= 0x1E00 && codePoint < 0x1F00;
  }
}
