package io.trueopens.csv;

/** A row that is not as it should be. */
public final class BrokenRowException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final long lines;
  private final String problem;

  /**
   * @param line where the row begins, from 1
   * @param lines how many lines it takes, at least 1
   * @param problem what is wrong, and what to do about it
   */
  public BrokenRowException(long line, long lines, String problem) {
    super(problem);
    this.line = line;
    this.lines = lines;
    this.problem = problem;
  }

  /** The line on which the row begins, from 1. */
  public long line() {
    return line;
  }

  /** How many lines it takes; all of them are lost. */
  public long lines() {
    return lines;
  }

  /** What is wrong, and what to do about it. */
  public String problem() {
    return problem;
  }
}
