package io.trueopens.delivery;

import java.util.HashMap;
import java.util.Map;

/**
 * What Postfix says of one attempt to deliver: {@code to=<anna@example.com>, relay=…, status=sent
 * (250 ok, queued)}.
 *
 * @param fields all before the status, without angle brackets
 * @param status the word after {@code status=}; empty when there is none
 */
record Attempt(Map<String, String> fields, String status) {
  private static final String STATUS = "status";

  /** Reads the text behind a queue id, from left to right. */
  static Attempt of(String text) {
    Map<String, String> fields = new HashMap<>();
    int at = 0;
    while (at < text.length()) {
      int equals = text.indexOf('=', at);
      if (equals < 0) {
        break;
      }
      String key = text.substring(at, equals);
      if (key.equals(STATUS)) {
        return new Attempt(fields, word(text, equals + 1));
      }
      boolean bracketed = text.startsWith("<", equals + 1);
      int end = end(text, equals + 1, bracketed);
      fields.put(key, text.substring(equals + (bracketed ? 2 : 1), end));
      at = end + (bracketed ? 3 : 2);
    }
    return new Attempt(fields, "");
  }

  /** A quoted address may hold commas, and blanks. */
  private static int end(String text, int from, boolean bracketed) {
    int end = text.indexOf(bracketed ? ">, " : ", ", from);
    return end < 0 ? text.length() : end;
  }

  /** What follows the word, in parentheses, is the other server's answer, and may hold anything. */
  private static String word(String text, int from) {
    int end = from;
    while (end < text.length() && text.charAt(end) != ' ' && text.charAt(end) != ',') {
      end++;
    }
    return text.substring(from, end);
  }

  /** The address that the mailer wrote to, before this server replaced it. */
  String recipient() {
    return fields.getOrDefault("orig_to", fields.getOrDefault("to", ""));
  }

  /** Whether the mail stayed on this server, at a filter or in a mailbox. */
  boolean isInside() {
    String relay = fields.getOrDefault("relay", "");
    int open = relay.indexOf('[');
    int close = relay.indexOf(']', open + 1);
    String host = open < 0 ? relay : relay.substring(0, open);
    String address = open < 0 || close < 0 ? relay : relay.substring(open + 1, close);
    return host.equals("localhost")
        || host.startsWith("localhost:")
        || address.startsWith("127.")
        || address.equals("::1")
        || address.equals("IPv6:::1")
        // A socket on this server, such as host[private/dovecot-lmtp].
        || address.indexOf('/') >= 0;
  }
}
