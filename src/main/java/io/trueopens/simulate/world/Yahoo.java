package io.trueopens.simulate.world;

/**
 * Yahoo's image proxy.
 *
 * @param mostFetches it fetches the pixel once to so many times, each with equal chance
 * @param secondsBetween seconds from one of them to the next, at most
 */
public record Yahoo(int mostFetches, int secondsBetween) {
  /** Checks the ranges. */
  public Yahoo {
    Check.between("most_fetches", mostFetches, 1, 100);
    Check.between("seconds_between", secondsBetween, 0, 3600);
  }
}
