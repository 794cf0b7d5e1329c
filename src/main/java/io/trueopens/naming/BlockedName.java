package io.trueopens.naming;

import java.util.Optional;

/**
 * What a mail blocker would refuse, and by which rule. Such an image is loaded less whatever its
 * readers do, so its name must not be compared with others.
 *
 * @param list the blocker or its list
 * @param rule the rule as the list writes it, or what the blocker does
 * @param source where the list is published
 */
public record BlockedName(String list, String rule, String source) {
  /**
   * The first rule that refuses an address, if any does.
   *
   * @param urlPath the path of a URL with its query; a whole URL does as well
   */
  public static Optional<BlockedName> of(String urlPath) {
    return Blockers.bundled().refusing(urlPath);
  }

  /**
   * The first blocker that takes out an image for its size, if any does.
   *
   * @param urlPath the path of a URL with its query; a whole URL does as well
   * @param pixels the larger of its width and its height
   */
  public static Optional<BlockedName> ofSize(String urlPath, int pixels) {
    return Blockers.bundled().stripping(urlPath, pixels);
  }
}
