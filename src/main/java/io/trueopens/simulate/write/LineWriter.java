package io.trueopens.simulate.write;

import io.trueopens.hit.Hit;

/** Writes requests in one log format. A further format is one more of these. */
public interface LineWriter {
  /** Adds one line, with the newline at its end. */
  void write(Hit hit, LineBuffer out);

  /**
   * Adds what stands at the beginning of a file.
   *
   * @param second Unix time from which on the file is written
   * @return how many lines that are
   */
  default int begin(long second, LineBuffer out) {
    return 0;
  }

  /** Whether such a request gets a line; connections on which nothing was asked may have none. */
  default boolean logs(Hit hit) {
    return true;
  }
}
