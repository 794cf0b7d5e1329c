package io.trueopens.source;

import org.jspecify.annotations.Nullable;

/** What was seen of a stretch of a file. */
final class Tally {
  long lines;
  long hits;

  /** Requests that no filter wants, parsed as a sample. */
  long sampled;

  long notExamined;
  long ignored;
  long rejected;

  /** A last line without its newline: the server is still writing it. */
  long waiting;

  /** Bytes of the lines that were read, with their newlines. */
  long bytes;

  @Nullable String problem;
}
