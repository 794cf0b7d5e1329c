package io.trueopens.format;

import io.trueopens.bytes.ByteOrderMark;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * What syslog and journald write before a line: {@code <190>Mar 27 09:12:55 host nginx: } (RFC
 * 3164), {@code <190>1 2025-03-27T09:12:55Z host nginx 12 - - } (RFC 5424), and either without the
 * part in brackets, as files have it.
 */
final class SyslogPrefix {
  private static final int LONGEST_PRIORITY = 5;
  private static final int LONGEST_WORD = 300;
  private static final int MONTH_AND_DAY = 7;
  private static final int CLOCK = 8;

  /** Host, program, process and kind of message, before the structured data. */
  private static final int WORDS_OF_5424 = 4;

  /** Programs whose messages are no requests. */
  private static final List<byte[]> SERVICES =
      List.of(
          ascii("systemd"),
          ascii("kernel"),
          ascii("CRON"),
          ascii("sshd"),
          ascii("sudo"),
          ascii("rsyslogd"),
          ascii("dockerd"),
          ascii("containerd"),
          ascii("heroku[web"),
          ascii("heroku[scheduler"),
          ascii("heroku[run"),
          ascii("heroku[worker"));

  private final Payload payload;
  private final byte[] line;
  private final int to;
  private int at;

  private SyslogPrefix(Payload payload) {
    this.payload = payload;
    this.line = payload.bytes();
    this.at = payload.from();
    this.to = payload.to();
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Whether a prefix may begin with this byte. */
  static boolean mayBeginWith(byte first) {
    return first == '<' || Bytes.isDigit(first) || "JFMASOND".indexOf(first) >= 0;
  }

  /** Takes the prefix off, if there is one. */
  static boolean takeOff(Payload payload) {
    return new SyslogPrefix(payload).takeOff();
  }

  private boolean takeOff() {
    boolean priority = skipPriority();
    if (priority && at + 1 < to && line[at] == '1' && line[at + 1] == ' ') {
      at += 2;
      return takeOff5424();
    }
    return skipTime() && takeOffNames(priority);
  }

  private boolean skipPriority() {
    if (line[at] != '<') {
      return false;
    }
    int close = Bytes.indexOf(line, at, Math.min(to, at + LONGEST_PRIORITY), (byte) '>');
    boolean isOne = close > at + 1 && Bytes.areDigits(line, at + 1, close);
    at = isOne ? close + 1 : at;
    return isOne;
  }

  private boolean skipTime() {
    int length = monthAndClock();
    int end = length > 0 ? at + length : isoEnd();
    if (end < 0 || end >= to || line[end] != ' ') {
      return false;
    }
    payload.sentAt(at, end);
    at = end + 1;
    return true;
  }

  /** The length of {@code Mar 27 09:12:55}, with or without a fraction; 0 when it is not there. */
  private int monthAndClock() {
    int clock = at + MONTH_AND_DAY;
    int end = clock + CLOCK;
    boolean fits =
        end <= to
            && ClfTime.month(line, at) > 0
            && line[at + 3] == ' '
            && Bytes.isDigit(line[at + 5])
            && line[at + 6] == ' '
            && line[clock + 2] == ':'
            && line[clock + 5] == ':';
    if (!fits) {
      return 0;
    }
    while (end < to && (line[end] == '.' || Bytes.isDigit(line[end]))) {
      end++;
    }
    return end - at;
  }

  private int isoEnd() {
    boolean fits =
        to - at > 20 && line[at + 4] == '-' && line[at + 7] == '-' && line[at + 10] == 'T';
    return fits && Bytes.areDigits(line, at, at + 4) ? wordEnd(at) : -1;
  }

  /** A host may be missing; a word before a colon is the program. */
  private boolean takeOffNames(boolean priority) {
    int first = wordEnd(at);
    if (first < 0) {
      return false;
    }
    if (line[first - 1] == ':') {
      return endsAt(at, first + 1);
    }
    int second = first + 1 < to ? wordEnd(first + 1) : -1;
    boolean program = second > first + 1 && line[second - 1] == ':';
    // Without a priority and a program, it is a line of another format that begins with a time.
    return program ? endsAt(first + 1, second + 1) : priority && endsAt(at, first + 1);
  }

  private boolean takeOff5424() {
    int end = wordEnd(at);
    if (end < 0) {
      return false;
    }
    payload.sentAt(at, end);
    at = end + 1;
    int program = at;
    for (int i = 0; i < WORDS_OF_5424; i++) {
      program = i == 1 ? at : program;
      int stop = wordEnd(at);
      if (stop < 0) {
        return false;
      }
      at = stop + 1;
    }
    return skipStructuredData() && endsAt(program, Bytes.skipBlanks(line, Math.min(at, to), to));
  }

  /**
   * A dash, or elements in brackets, in whose quotes a backslash protects. Heroku leaves it out.
   */
  private boolean skipStructuredData() {
    if (at + 1 < to && line[at] == '-' && line[at + 1] == ' ') {
      at++;
      return true;
    }
    while (at < to && line[at] == '[') {
      while (at < to && line[at] != ']') {
        at += line[at] == '\\' ? 2 : 1;
      }
      at++;
    }
    return at <= to;
  }

  private boolean endsAt(int program, int message) {
    int start = ByteOrderMark.skip(line, Math.min(message, to), to);
    for (byte[] service : SERVICES) {
      if (Bytes.startsWith(line, program, to, service)) {
        payload.isFromService();
      }
    }
    payload.beginAt(start);
    return true;
  }

  private int wordEnd(int start) {
    return Bytes.indexOf(line, start, Math.min(to, start + LONGEST_WORD), (byte) ' ');
  }
}
