package io.trueopens.naming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nothing readable is left, only an id. */
final class OpaqueRule implements StyleRule {
  private static final int SHORTEST_READABLE = 3;
  private static final int WORDS_OF_A_SUBJECT = 4;
  private static final int FRAGMENTS_OF_AN_ID = 6;

  @Override
  public @Nullable String reason(ReadName name) {
    if (isStockPicture(name)) {
      return "named by a seller of stock pictures: a number and the photographer";
    }
    if (hasReadable(name.content())) {
      return null;
    }
    if (name.has(WordKind.CODE)) {
      return "no readable word, only the code " + Sentences.quote(code(name));
    }
    boolean scattered = name.has(WordKind.NUMBER) && fragments(name) >= FRAGMENTS_OF_AN_ID;
    return scattered ? "no readable word, only scattered letters and digits" : null;
  }

  private static boolean hasReadable(List<Word> content) {
    for (Word word : content) {
      if (isReadable(word)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isReadable(Word word) {
    return word.text().length() >= SHORTEST_READABLE || word.text().charAt(0) >= 0x250;
  }

  private static boolean isStockPicture(ReadName name) {
    return name.has(WordKind.STOCK_BY_AUTHOR)
        && name.has(WordKind.CODE)
        && !name.has(WordKind.SHOWING)
        && name.content().size() < WORDS_OF_A_SUBJECT
        && (name.words().get(0).is(WordKind.STOCK_BY_AUTHOR)
            || name.words().get(name.words().size() - 1).is(WordKind.STOCK_BY_AUTHOR));
  }

  private static long fragments(ReadName name) {
    return name.words().stream().filter(word -> !word.is(WordKind.ROLE)).count();
  }

  private static String code(ReadName name) {
    return name.words().stream()
        .filter(word -> word.is(WordKind.CODE))
        .findFirst()
        .map(Word::text)
        .orElse("");
  }
}
