package io.trueopens.experiment;

import org.jspecify.annotations.Nullable;

/**
 * A check that may forbid a verdict. It looks only at what readers' reaction to the name cannot
 * cause.
 *
 * @param id short name, such as {@code sample_ratio}
 * @param passed whether a verdict may be given
 * @param finding what was seen, in a sentence
 * @param statistic the p behind it, in words; null where there is none
 */
public record Gate(String id, boolean passed, String finding, @Nullable String statistic) {
  /** A check without a test. */
  public Gate(String id, boolean passed, String finding) {
    this(id, passed, finding, null);
  }
}
