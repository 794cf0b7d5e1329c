package io.trueopens.naming;

import java.util.List;

/**
 * A name with its style.
 *
 * @param name the name as it was given
 * @param style how the name was chosen
 * @param words what was read in it, in lower case and in order; codes are left out
 * @param because one plain sentence on why it has this style
 * @param descriptiveness from 0, which says nothing of the picture, to just below 1; it orders
 *     names and is no probability
 */
public record StyledName(
    String name, NamingStyle style, List<String> words, String because, double descriptiveness) {
  /** Takes a copy of the words. */
  public StyledName {
    words = List.copyOf(words);
  }
}
