package io.trueopens.ledger;

import org.jspecify.annotations.Nullable;

/**
 * A stretch of an input that one run has read.
 *
 * @param file the input's name then
 * @param reading stands for all that decides how its lines are read
 * @param start where the stretch begins in the unpacked input
 * @param lines the input from its beginning to the stretch's last whole line; null when the input
 *     changed while it was read, so that nobody knows what was
 * @param tail the same with a last line without a newline; null when none was read
 * @param counts what became of its lines
 */
public record Segment(
    String file,
    String reading,
    long start,
    @Nullable Prefix lines,
    @Nullable Prefix tail,
    LineCounts counts) {

  /** How far an input that begins so has been read. */
  long end() {
    return lines == null ? 0 : lines.length();
  }
}
