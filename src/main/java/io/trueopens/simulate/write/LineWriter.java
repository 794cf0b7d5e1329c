package io.trueopens.simulate.write;

import io.trueopens.hit.Hit;

/** Writes requests in one log format. A further format is one more of these. */
public interface LineWriter {
  /** Adds one line, with the newline at its end. */
  void write(Hit hit, LineBuffer out);
}
