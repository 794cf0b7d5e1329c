package io.trueopens.naming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Nothing readable is left, only an id. */
final class OpaqueRule implements StyleRule {
  private static final int SHORTEST_READABLE = 3;
  private static final int WORDS_OF_A_SUBJECT = 4;
  private static final int SHORTEST_BESIDE_A_SERIES = 4;
  private static final int DIGITS_OF_A_SERIES = 5;
  private static final int DIGITS_OF_A_FILLED = 4;
  private static final int DIGITS_OF_AN_ARTICLE = 3;
  private static final int FRAGMENTS_OF_AN_ID = 6;

  @Override
  public @Nullable String reason(ReadName name) {
    if (isStockPicture(name)) {
      return "named by a seller of stock pictures: a number and the photographer";
    }
    int digits = digits(name);
    boolean series =
        digits >= DIGITS_OF_A_SERIES || name.has(WordKind.CODE) || hasFilledNumber(name);
    int shortest = series ? SHORTEST_BESIDE_A_SERIES : SHORTEST_READABLE;
    if (hasReadable(name.content(), shortest)
        || name.has(WordKind.PLACEHOLDER)
        || numbersARole(name)) {
      return null;
    }
    if (name.has(WordKind.CODE)) {
      return "no readable word, only the code " + Sentences.quote(code(name));
    }
    if (digits >= DIGITS_OF_AN_ARTICLE && hasLoneLetters(name)) {
      return "no readable word, only letters and digits of an article or a version";
    }
    if (isOnlyLoneLetters(name)) {
      return "no readable word, only letters that make none";
    }
    boolean scattered = name.has(WordKind.NUMBER) && fragments(name) >= FRAGMENTS_OF_AN_ID;
    return scattered ? "no readable word, only scattered letters and digits" : null;
  }

  /** "icon-5359553": what it stands for comes first, and a number tells it from others. */
  private static boolean numbersARole(ReadName name) {
    List<Word> words = name.words();
    return !words.isEmpty()
        && words.get(0).is(WordKind.BRANDING)
        && words.stream().filter(word -> word.is(WordKind.CODE)).allMatch(OpaqueRule::isNumber);
  }

  private static boolean isNumber(Word word) {
    return word.text().chars().allMatch(Character::isDigit);
  }

  private static boolean hasReadable(List<Word> content, int shortest) {
    for (Word word : content) {
      boolean known = !word.kinds().isEmpty();
      if (known || word.text().length() >= shortest || word.text().charAt(0) >= 0x250) {
        return true;
      }
    }
    return false;
  }

  private static int digits(ReadName name) {
    int digits = 0;
    for (Word word : name.words()) {
      digits += word.is(WordKind.NUMBER) ? word.text().length() : 0;
    }
    return digits;
  }

  /** A number of a long series, filled up with noughts: 0156. */
  private static boolean hasFilledNumber(ReadName name) {
    for (Word word : name.words()) {
      String text = word.text();
      if (word.is(WordKind.NUMBER)
          && text.length() >= DIGITS_OF_A_FILLED
          && text.charAt(0) == '0') {
        return true;
      }
    }
    return false;
  }

  /** Letters that make no word. */
  private static boolean hasLoneLetters(ReadName name) {
    return name.words().stream().anyMatch(word -> word.kinds().isEmpty());
  }

  /** "ls", "M-R_7"; one letter with one digit may count pictures, and beside a role so may more. */
  private static boolean isOnlyLoneLetters(ReadName name) {
    int letters = 0;
    int digits = 0;
    for (Word word : name.words()) {
      if (word.is(WordKind.NUMBER)) {
        digits += word.text().length();
      } else if (word.kinds().isEmpty() || word.text().length() == 1) {
        letters += word.text().length();
      } else {
        return false;
      }
    }
    return letters >= 2 || (letters == 1 && digits >= 2 && !name.has(WordKind.ROLE));
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
