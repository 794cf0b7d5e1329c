package io.trueopens.fetcher;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;

/**
 * A set of networks that held the client's address on the day of the fetch. Kept instead of the
 * address.
 *
 * @param set name of the set, such as {@code apple_egress}
 * @param snapshot the date of the list that was used; null when it is not known
 */
public record NetworkMatch(String set, @Nullable LocalDate snapshot) {
  /** Rejects names that the compact form could not carry. */
  public NetworkMatch {
    if (!isSetName(set)) {
      throw new IllegalArgumentException(
          "\"" + set + "\" is no name of a network set; expected a-z, 0-9 and _, a letter first");
    }
  }

  /** Whether a name can name a set: letters a-z, digits and underscores, a letter first. */
  static boolean isSetName(String name) {
    return !name.isEmpty()
        && name.charAt(0) >= 'a'
        && name.chars().allMatch(c -> (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_');
  }

  /**
   * Reads the compact form, {@code google@2025-02-01} or {@code google}.
   *
   * @throws IllegalArgumentException when it is neither
   */
  public static NetworkMatch parse(String text) {
    int at = text.indexOf('@');
    if (at < 0) {
      return new NetworkMatch(text, null);
    }
    try {
      return new NetworkMatch(text.substring(0, at), LocalDate.parse(text.substring(at + 1)));
    } catch (DateTimeParseException e) {
      throw new IllegalArgumentException(
          "\"" + text + "\" has no date after the @; expected such as google@2025-02-01", e);
    }
  }

  /** The compact form that {@link #parse} reads. */
  public String format() {
    return snapshot == null ? set : set + "@" + snapshot;
  }
}
