package io.trueopens.fetcher;

/**
 * The program that fetched, as far as its User-Agent tells.
 *
 * @param id the name used in rules
 * @param name the name shown to people, such as {@code Gmail image proxy}
 * @param category what kind of program it is
 */
public record Agent(String id, String name, Category category) {
  /** Any agent that no entry of the data knows. */
  public static final Agent OTHER = new Agent("other", "Unknown program", Category.OTHER);
}
