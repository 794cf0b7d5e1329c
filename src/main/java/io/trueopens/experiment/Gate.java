package io.trueopens.experiment;

/**
 * A check that may forbid a verdict. It looks only at what readers' reaction to the name cannot
 * cause.
 *
 * @param id short name, such as {@code sample_ratio}
 * @param passed whether a verdict may be given
 * @param finding what was seen, in a sentence
 */
public record Gate(String id, boolean passed, String finding) {}
