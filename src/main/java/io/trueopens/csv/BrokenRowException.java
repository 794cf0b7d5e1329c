package io.trueopens.csv;

/** A row that is not as it should be. */
public final class BrokenRowException extends Exception {
  private static final long serialVersionUID = 1L;

  private final long line;
  private final String problem;

  /**
   * @param line where to look, from 1
   * @param problem what is wrong, and what to do about it
   */
  public BrokenRowException(long line, String problem) {
    super(problem);
    this.line = line;
    this.problem = problem;
  }

  /** The line to look at, from 1. */
  public long line() {
    return line;
  }

  /** What is wrong, and what to do about it. */
  public String problem() {
    return problem;
  }
}
