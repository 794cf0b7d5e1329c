package io.trueopens.address;

/** The spellings of an address in logs and headers. */
final class AddressText {
  private AddressText() {}

  /**
   * Takes off port and brackets: {@code 192.0.2.1:80}, {@code [2001:db8::1]:80} and {@code
   * [2001:db8::1]}. Any other text, such as a host name or {@code unix:}, comes back as it is.
   */
  static String bare(String text) {
    if (text.startsWith("[")) {
      int close = text.indexOf(']');
      return close > 0 && isPort(text, close + 1) ? text.substring(1, close) : text;
    }
    int colon = text.indexOf(':');
    boolean isV4WithPort =
        colon > 0 && isPort(text, colon) && IpAddress.parse(text.substring(0, colon)) != null;
    return isV4WithPort ? text.substring(0, colon) : text;
  }

  /** Whether nothing, or a colon and digits, stands from an index to the end. */
  private static boolean isPort(String text, int from) {
    if (from == text.length()) {
      return true;
    }
    return text.charAt(from) == ':'
        && from + 1 < text.length()
        && text.chars().skip(from + 1L).allMatch(c -> c >= '0' && c <= '9');
  }
}
