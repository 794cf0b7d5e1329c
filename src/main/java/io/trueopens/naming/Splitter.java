package io.trueopens.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Splits a stem into words: at separators, case changes, digits and script borders. */
final class Splitter {
  private static final int HANGUL_OF_A_COMPOUND = 6;

  private final Vocabulary vocabulary;
  private final Readability readability;
  private final UnspacedText unspaced;
  private final Joined joined;

  Splitter(Vocabulary vocabulary, Readability readability) {
    this.vocabulary = vocabulary;
    this.readability = readability;
    this.unspaced = new UnspacedText(vocabulary);
    this.joined = new Joined(vocabulary);
  }

  boolean isSmallWord(String word) {
    Set<WordKind> kinds = vocabulary.kindsOf(Letters.fold(word));
    return kinds.contains(WordKind.STOP) || kinds.contains(WordKind.SHOWING);
  }

  List<Word> split(String stem) {
    List<Word> words = new ArrayList<>();
    int at = 0;
    while (at < stem.length()) {
      int end = chunkEnd(stem, at);
      int id = Codes.idLength(stem, at);
      if (id > 0) {
        words.add(Word.code(stem.substring(at, at + id)));
        at += id;
      } else if (end == at) {
        at += Character.charCount(stem.codePointAt(at));
      } else {
        readChunk(stem, at, end, words);
        at = end;
      }
    }
    return new Phrases(vocabulary).merge(words);
  }

  private static int chunkEnd(String stem, int start) {
    int end = start;
    // Marks without a letter come from emoji.
    if (Letters.isMark(stem.codePointAt(start))) {
      return start;
    }
    while (end < stem.length() && Letters.isWordPart(stem.codePointAt(end))) {
      end += Character.charCount(stem.codePointAt(end));
    }
    return end;
  }

  private void readChunk(String stem, int start, int end, List<Word> words) {
    if (Codes.isMixedCode(stem, start, end)) {
      words.add(Word.code(stem.substring(start, end)));
    } else if (Codes.isSize(stem, start, end)) {
      words.add(Word.number(stem.substring(start, end).toLowerCase(Locale.ROOT)));
    } else {
      int before = words.size();
      readPieces(stem, start, end, words);
      List<Word> pieces = words.subList(before, words.size());
      boolean article = Codes.isArticleNumber(stem, start, end) && Fragments.areUnknown(pieces);
      if (article || Fragments.areOfAnId(pieces, end - start)) {
        pieces.clear();
        words.add(Word.code(stem.substring(start, end)));
      }
    }
  }

  private void readPieces(String stem, int start, int end, List<Word> words) {
    int at = start;
    while (at < end) {
      int pieceEnd = Pieces.endOf(stem, at, end);
      readPiece(stem.substring(at, pieceEnd), words);
      at = pieceEnd;
    }
  }

  private void readPiece(String piece, List<Word> words) {
    int first = piece.codePointAt(0);
    if (Character.isDigit(first)) {
      words.add(Codes.isLongNumber(piece) ? Word.code(piece) : Word.number(piece));
    } else if (UnspacedText.isUnspaced(first)) {
      unspaced.read(piece, words);
    } else {
      words.add(spacedWord(piece.toLowerCase(Locale.ROOT)));
    }
  }

  private Word spacedWord(String text) {
    String folded = Letters.fold(text);
    Set<WordKind> kinds = vocabulary.kindsOf(folded);
    if (kinds.isEmpty()) {
      kinds = joined.kindsOf(folded);
    }
    if (kinds.isEmpty() && !readability.isReadable(folded)) {
      return Word.code(text);
    }
    return new Word(text, kinds, weight(text, folded));
  }

  private int weight(String text, String folded) {
    if (text.length() == 1) {
      return 0;
    }
    boolean hangul =
        Character.UnicodeScript.of(text.codePointAt(0)) == Character.UnicodeScript.HANGUL;
    return hangul ? (text.length() >= HANGUL_OF_A_COMPOUND ? 2 : 1) : readability.weight(folded);
  }
}
