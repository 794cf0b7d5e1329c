package io.trueopens.delivery;

/** Ids of messages as headers have them. */
final class MessageIds {
  private MessageIds() {}

  /** The id without the angle brackets that stand around it in a header. */
  static String trimmed(String id) {
    String text = id.strip();
    boolean bracketed = text.length() > 1 && text.startsWith("<") && text.endsWith(">");
    return bracketed ? text.substring(1, text.length() - 1) : text;
  }
}
