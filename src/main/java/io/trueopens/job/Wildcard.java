package io.trueopens.job;

/** Names with {@code *}, which stands for any text, also none. */
final class Wildcard {
  private Wildcard() {}

  /** Whether the whole name fits the pattern. Takes linear time for each star. */
  static boolean matches(String pattern, String name) {
    int star = pattern.indexOf('*');
    if (star < 0) {
      return pattern.equals(name);
    }
    if (!name.startsWith(pattern.substring(0, star))) {
      return false;
    }
    int at = star;
    int part = star + 1;
    for (int next = pattern.indexOf('*', part); next >= 0; next = pattern.indexOf('*', part)) {
      String literal = pattern.substring(part, next);
      int found = name.indexOf(literal, at);
      if (found < 0) {
        return false;
      }
      at = found + literal.length();
      part = next + 1;
    }
    String end = pattern.substring(part);
    return name.length() - at >= end.length() && name.endsWith(end);
  }
}
