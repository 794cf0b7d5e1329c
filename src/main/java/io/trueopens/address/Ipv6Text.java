package io.trueopens.address;

import org.jspecify.annotations.Nullable;

/** Reads one IPv6 literal, group by group (RFC 4291, section 2.2). */
final class Ipv6Text {
  private final String text;
  private final int[] groups = new int[8];
  private int count;
  private int gap = -1;
  private int at;

  Ipv6Text(String text) {
    this.text = text;
  }

  @Nullable IpAddress parse() {
    if (text.startsWith("::")) {
      gap = 0;
      at = 2;
    }
    while (at < text.length()) {
      if (!(embeddedV4() || group())) {
        return null;
      }
    }
    boolean complete = gap < 0 ? count == 8 : count < 8;
    return complete ? new IpAddress(bits(0), bits(4)) : null;
  }

  private boolean embeddedV4() {
    if (count > 6 || text.indexOf(':', at) >= 0) {
      return false;
    }
    long v4 = IpAddress.v4(text, at);
    if (v4 < 0) {
      return false;
    }
    groups[count++] = (int) (v4 >>> 16);
    groups[count++] = (int) (v4 & 0xffff);
    at = text.length();
    return true;
  }

  private boolean group() {
    int colon = text.indexOf(':', at);
    int end = colon < 0 ? text.length() : colon;
    int value = hex(end);
    if (value < 0 || count == 8) {
      return false;
    }
    groups[count++] = value;
    at = end;
    return colon < 0 || separator();
  }

  private boolean separator() {
    at++;
    if (at == text.length()) {
      return false;
    }
    if (text.charAt(at) == ':') {
      at++;
      boolean first = gap < 0;
      gap = count;
      return first;
    }
    return true;
  }

  private int hex(int end) {
    if (end == at || end - at > 4) {
      return -1;
    }
    int value = 0;
    for (int i = at; i < end; i++) {
      char c = text.charAt(i);
      // Character.digit would take digits of other scripts too.
      int digit = c < 128 ? Character.digit(c, 16) : -1;
      if (digit < 0) {
        return -1;
      }
      value = value << 4 | digit;
    }
    return value;
  }

  private long bits(int from) {
    long bits = 0;
    for (int i = from; i < from + 4; i++) {
      bits = bits << 16 | expanded(i);
    }
    return bits;
  }

  private int expanded(int index) {
    if (gap < 0 || index < gap) {
      return groups[index];
    }
    int missing = 8 - count;
    return index < gap + missing ? 0 : groups[index - missing];
  }
}
