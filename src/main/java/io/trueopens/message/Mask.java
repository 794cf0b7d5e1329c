package io.trueopens.message;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Takes recipients out of names that are kept in clear, such as those of images and campaigns, when
 * a mailer has put them there.
 */
public final class Mask {
  /** What stands in a recipient's place. */
  public static final String MASK = "(recipient)";

  private static final String LOCAL = ".!#$&'*+-/=?^_`{|}~%";
  private static final String DOMAIN = ".-";

  /** A shorter recipient occurs in names by chance. */
  private static final int SHORTEST = 4;

  /** A number of fewer digits is rather a year or a size than the number of a recipient. */
  private static final int SHORTEST_NUMBER = 6;

  /** A longer one stands nowhere by chance. */
  private static final int LONG = 40;

  private Mask() {}

  /**
   * A text without the recipient, and without anything that looks like a mail address. What an
   * address cannot be told from goes with it: {@code report-for-a@example.org.png} is masked whole.
   *
   * @param recipient whose message it is; null where not known
   */
  public static @Nullable String of(@Nullable String text, @Nullable String recipient) {
    if (text == null) {
      return null;
    }
    String masked = recipient == null ? text : withoutRecipient(text, recipient);
    return withoutAddresses(withoutAddresses(masked, "@"), "%40");
  }

  /** What is left of a masked text to be read: the mask is no word of it. */
  public static String without(String masked) {
    return masked.replace(MASK, "");
  }

  private static String withoutRecipient(String text, String recipient) {
    String name = recipient.strip().toLowerCase(Locale.ROOT);
    String lower = text.toLowerCase(Locale.ROOT);
    // Lower case may be longer in a few scripts; such a text is masked whole, if at all.
    boolean alike = lower.length() == text.length();
    boolean isNumber = name.chars().allMatch(Character::isDigit);
    if (name.length() < (isNumber ? SHORTEST_NUMBER : SHORTEST) || !lower.contains(name)) {
      return text;
    }
    if (!alike) {
      return MASK;
    }
    StringBuilder masked = new StringBuilder();
    boolean anywhere = name.indexOf('@') >= 0 || name.length() > LONG;
    int kept = 0;
    for (int at = lower.indexOf(name); at >= 0; ) {
      int end = at + name.length();
      boolean isIt = anywhere || standsAlone(lower, at, end);
      if (isIt) {
        masked.append(text, kept, at).append(MASK);
        kept = end;
      }
      at = lower.indexOf(name, isIt ? end : at + 1);
    }
    return masked.append(text.substring(kept)).toString();
  }

  /** A short id within a longer word or number is another one. */
  private static boolean standsAlone(String text, int from, int to) {
    boolean joinedBefore = from > 0 && Character.isLetterOrDigit(text.charAt(from - 1));
    boolean joinedAfter = to < text.length() && Character.isLetterOrDigit(text.charAt(to));
    return !joinedBefore && !joinedAfter;
  }

  private static String withoutAddresses(String text, String sign) {
    StringBuilder masked = new StringBuilder();
    int kept = 0;
    // No local part reaches beyond the sign before it, so that each is walked over once.
    int least = 0;
    for (int at = text.indexOf(sign); at >= 0; at = text.indexOf(sign, at + sign.length())) {
      int from = at;
      while (from > least && isOf(text.charAt(from - 1), LOCAL)) {
        from--;
      }
      int to = at + sign.length();
      while (to < text.length() && isOf(text.charAt(to), DOMAIN)) {
        to++;
      }
      if (from < at && text.substring(at, to).indexOf('.') > 0) {
        masked.append(text, kept, from).append(MASK);
        kept = to;
        at = to - sign.length();
      }
      least = at + sign.length();
    }
    return kept == 0 ? text : masked.append(text.substring(kept)).toString();
  }

  private static boolean isOf(char c, String signs) {
    return Character.isLetterOrDigit(c) || signs.indexOf(c) >= 0;
  }
}
