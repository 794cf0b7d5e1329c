package io.trueopens.naming;

/** Orders names by how much of the picture they tell. */
final class Descriptiveness {
  private static final double HALF_AT = 2;
  private static final double OF_A_TITLE = 0.5;
  private static final double OF_STUFFING = 0.25;

  private Descriptiveness() {}

  /** Grows with the words of content; a title's count half, a search engine's a quarter. */
  static double of(NamingStyle style, ReadName name) {
    double words = Math.max(1, name.weight());
    double told = words / (words + HALF_AT);
    return switch (style) {
      case DESCRIPTIVE -> told;
      case TITLE_LIKE -> told * OF_A_TITLE;
      case KEYWORD_STUFFED -> told * OF_STUFFING;
      case SPACER_OR_PIXEL, CAMERA_OR_SCREENSHOT, OPAQUE_ID, GENERIC -> 0;
    };
  }
}
