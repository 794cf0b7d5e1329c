package io.trueopens.rate;

/**
 * How many delivered messages came to each outcome. Counts add up over disjoint sets of messages.
 *
 * @param opened a person fetched an image or the pixel
 * @param engaged a person fetched something else, no image
 * @param undecided an unknown fetch at best
 * @param prefetchedOnly a prefetch at best
 * @param machineOnly a scanner, bot or preview at best
 * @param silent nothing was fetched
 * @param engagedPerhapsOpened those of {@code engaged} that also had a prefetch or an unknown
 *     fetch, so that an image may have been loaded for the person
 */
public record OpenCounts(
    long opened,
    long engaged,
    long undecided,
    long prefetchedOnly,
    long machineOnly,
    long silent,
    long engagedPerhapsOpened) {
  /** No messages at all. */
  public static final OpenCounts NONE = new OpenCounts(0, 0, 0, 0, 0, 0, 0);

  /** Rejects negative counts, and more doubtful engaged messages than engaged ones. */
  public OpenCounts {
    long least =
        Math.min(
            Math.min(Math.min(opened, engaged), Math.min(undecided, prefetchedOnly)),
            Math.min(Math.min(machineOnly, silent), engagedPerhapsOpened));
    if (least < 0 || engagedPerhapsOpened > engaged) {
      throw new IllegalArgumentException(
          "counts must not be negative, nor engagedPerhapsOpened above engaged; smallest "
              + least
              + ", engaged "
              + engaged
              + ", engagedPerhapsOpened "
              + engagedPerhapsOpened);
    }
  }

  /** The denominator: all messages, whatever became of them. */
  public long delivered() {
    return opened + engaged + undecided + prefetchedOnly + machineOnly + silent;
  }

  /** The most messages for which an image may have been loaded for a person. */
  public long openedAtMost() {
    return opened + undecided + prefetchedOnly + engagedPerhapsOpened;
  }

  /** The fewest messages that a person has read, as far as fetches can show. */
  public long readAtLeast() {
    return opened + engaged;
  }

  /** The counts of both sets together. */
  public OpenCounts plus(OpenCounts other) {
    return new OpenCounts(
        opened + other.opened,
        engaged + other.engaged,
        undecided + other.undecided,
        prefetchedOnly + other.prefetchedOnly,
        machineOnly + other.machineOnly,
        silent + other.silent,
        engagedPerhapsOpened + other.engagedPerhapsOpened);
  }
}
