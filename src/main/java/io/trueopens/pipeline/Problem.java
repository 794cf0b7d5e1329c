package io.trueopens.pipeline;

/**
 * Something about an input that its owner should know.
 *
 * @param file the input
 * @param text what happened, and what to do
 * @param failed whether something is missing from the numbers, so that the run ends with exit code
 *     1; otherwise it is a notice
 */
public record Problem(String file, String text, boolean failed) {
  static Problem error(String file, String text) {
    return new Problem(file, text, true);
  }

  static Problem notice(String file, String text) {
    return new Problem(file, text, false);
  }

  /** A number with its words, which may differ for one. */
  static String counted(long number, String one, String many) {
    return number + " " + (number == 1 ? one : many);
  }
}
