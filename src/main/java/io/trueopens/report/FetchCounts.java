package io.trueopens.report;

/**
 * Fetches by what they meant.
 *
 * @param person by people, directly or through a proxy
 * @param prefetch ahead of a reader
 * @param scanner by security gateways
 * @param bot by crawlers, libraries, monitors
 * @param linkPreview by chats and social networks
 * @param unknown undecided
 */
public record FetchCounts(
    long person, long prefetch, long scanner, long bot, long linkPreview, long unknown) {
  /** Both together. */
  FetchCounts plus(FetchCounts other) {
    return new FetchCounts(
        person + other.person,
        prefetch + other.prefetch,
        scanner + other.scanner,
        bot + other.bot,
        linkPreview + other.linkPreview,
        unknown + other.unknown);
  }

  /** All of them. */
  public long total() {
    return person + prefetch + scanner + bot + linkPreview + unknown;
  }
}
