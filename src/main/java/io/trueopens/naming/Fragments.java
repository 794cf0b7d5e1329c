package io.trueopens.naming;

import java.util.List;

/** Recognises ids such as dQw4w9WgXcQ by what they fall into: pieces that no language has. */
final class Fragments {
  private static final int SHORTEST_ID = 8;
  private static final int FEWEST_PIECES = 3;
  private static final int SHORTEST_WORD = 4;
  private static final int END_OF_LATIN = 0x250;

  private Fragments() {}

  /**
   * Whether one run of letters and digits is an id: nothing in it is known, and less than half of
   * its letters stand in pieces as long as words.
   *
   * @param pieces what the run falls into at changes of case and between digits and letters
   */
  static boolean areOfAnId(List<Word> pieces, int length) {
    if (length < SHORTEST_ID || pieces.size() < FEWEST_PIECES) {
      return false;
    }
    int letters = 0;
    int inWords = 0;
    for (Word piece : pieces) {
      if (isKnownWord(piece)) {
        return false;
      }
      int size = isNumber(piece) ? 0 : piece.text().length();
      letters += size;
      inWords += size >= SHORTEST_WORD && !piece.is(WordKind.CODE) ? size : 0;
    }
    return 2 * inWords < letters;
  }

  /** Whether nothing in it is known. */
  static boolean areUnknown(List<Word> pieces) {
    return pieces.stream().noneMatch(Fragments::isKnownWord);
  }

  private static boolean isNumber(Word piece) {
    return Character.isDigit(piece.text().charAt(0));
  }

  /** One and two letters are in some list by chance; ids are written in Latin letters. */
  private static boolean isKnownWord(Word piece) {
    if (piece.is(WordKind.NUMBER) || piece.is(WordKind.CODE)) {
      return false;
    }
    boolean latin = piece.text().codePointAt(0) < END_OF_LATIN;
    return !latin || (!piece.kinds().isEmpty() && piece.text().length() > 2);
  }
}
