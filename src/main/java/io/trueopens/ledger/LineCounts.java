package io.trueopens.ledger;

/**
 * What became of the lines of a stretch. Counts add up over disjoint stretches.
 *
 * @param bytes of the lines that were read, with their newlines
 */
public record LineCounts(
    long bytes,
    long lines,
    long tracked,
    long setAside,
    long untracked,
    long notExamined,
    long ignored,
    long rejected) {
  /** No lines at all. */
  public static final LineCounts NONE = new LineCounts(0, 0, 0, 0, 0, 0, 0, 0);

  /** The counts of both stretches together. */
  public LineCounts plus(LineCounts other) {
    return new LineCounts(
        bytes + other.bytes,
        lines + other.lines,
        tracked + other.tracked,
        setAside + other.setAside,
        untracked + other.untracked,
        notExamined + other.notExamined,
        ignored + other.ignored,
        rejected + other.rejected);
  }
}
