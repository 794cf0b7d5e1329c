package io.trueopens.knowledge;

/** A data file, job file or list that cannot be used; the message names file, place and remedy. */
public final class InvalidFileException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /**
   * @param place file with, where known, line and column or the entry's name, such as {@code
   *     job.json:7:5}
   * @param problem what is wrong, with the value
   */
  public InvalidFileException(String place, String problem) {
    super(place + ": " + problem);
  }

  /** As above, with the exception that revealed the problem. */
  public InvalidFileException(String place, String problem, Throwable cause) {
    super(place + ": " + problem, cause);
  }
}
