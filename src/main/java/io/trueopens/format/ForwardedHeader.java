package io.trueopens.format;

/** Reads the Forwarded header, {@code for=192.0.2.60;proto=http, for="[2001:db8::1]:80"}. */
final class ForwardedHeader {
  private ForwardedHeader() {}

  /** What stands behind each {@code for=}, as X-Forwarded-For would have it (RFC 7239). */
  static String addresses(String elements) {
    StringBuilder addresses = new StringBuilder();
    for (String element : elements.split(",", -1)) {
      addresses.append(addresses.isEmpty() ? "" : ", ").append(address(element));
    }
    return addresses.toString();
  }

  /** An element without one hides its client; that ends the walk, as an unknown one does. */
  private static String address(String element) {
    for (String pair : element.split(";", -1)) {
      String text = pair.strip();
      if (text.regionMatches(true, 0, "for=", 0, 4)) {
        return text.substring(4).replace("\"", "").strip();
      }
    }
    return "unknown";
  }
}
