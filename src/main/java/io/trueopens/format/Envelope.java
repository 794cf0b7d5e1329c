package io.trueopens.format;

import io.trueopens.bytes.ByteOrderMark;
import java.nio.charset.StandardCharsets;

/**
 * Takes off what container engines and system logs put around a line: docker's JSON, the prefixes
 * of docker compose and of Kubernetes, syslog's and journald's. Each is known by its first bytes.
 */
final class Envelope {
  private static final int DEEPEST = 4;
  private static final int LONGEST_NAME = 128;
  private static final byte ESCAPE = 0x1B;
  private static final byte[] MESSAGE = ascii("MESSAGE=");
  private static final byte[] STDOUT = ascii(" stdout ");
  private static final byte[] STDERR = ascii(" stderr ");
  private static final byte[] COOKIE = ascii("@cee:");

  private final Payload payload;
  private final JsonScan scan;
  private final int[] messagePaths;
  private byte[] scratch = new byte[0];

  Envelope(Payload payload, Shared shared) {
    this.payload = payload;
    this.scan = shared.scan();
    this.messagePaths = new int[] {shared.paths().add("log"), shared.paths().add("message")};
  }

  private static byte[] ascii(String text) {
    return text.getBytes(StandardCharsets.US_ASCII);
  }

  /** Takes off every prefix. */
  void takeOffPrefixes() {
    int layers = 0;
    while (payload.from() < payload.to() && layers < DEEPEST && takeOffPrefix()) {
      layers++;
    }
  }

  private boolean takeOffPrefix() {
    byte[] line = payload.bytes();
    int from = payload.from();
    int to = payload.to();
    int text = ByteOrderMark.skip(line, from, to);
    if (line[from] == ESCAPE || text > from) {
      int start = line[from] == ESCAPE ? colourEnd(line, from, to) : text;
      payload.beginAt(start);
      return start > from;
    }
    if (Bytes.startsWith(line, from, to, MESSAGE)) {
      payload.beginAt(from + MESSAGE.length);
      return true;
    }
    if (Bytes.startsWith(line, from, to, COOKIE)) {
      payload.beginAt(from + COOKIE.length);
      return true;
    }
    return takeOffStream(line, from, to)
        || takeOffName(line, from, to)
        || (SyslogPrefix.mayBeginWith(line[from]) && SyslogPrefix.takeOff(payload));
  }

  /** Behind {@code ESC [ 3 6 m}. */
  private static int colourEnd(byte[] line, int from, int to) {
    int at = from + 1;
    while (at < to && (line[at] == '[' || line[at] == ';' || Bytes.isDigit(line[at]))) {
      at++;
    }
    return at < to && line[at] == 'm' ? at + 1 : from;
  }

  /** Kubernetes: {@code 2025-03-27T09:12:55.669794202Z stdout F }. */
  private boolean takeOffStream(byte[] line, int from, int to) {
    int blank =
        Bytes.isDigit(line[from]) && to - from > 20 && line[from + 10] == 'T'
            ? Bytes.indexOf(line, from, Math.min(to, from + 40), (byte) ' ')
            : -1;
    boolean stream =
        blank > 0
            && (Bytes.startsWith(line, blank, to, STDOUT)
                || Bytes.startsWith(line, blank, to, STDERR));
    int tags = stream ? blank + STDOUT.length : 0;
    int end = stream ? Bytes.indexOf(line, tags, Math.min(to, tags + 40), (byte) ' ') : -1;
    if (end < 0 || (line[tags] != 'F' && line[tags] != 'P')) {
      return false;
    }
    payload.sentAt(from, blank);
    payload.beginAt(end + 1);
    return true;
  }

  /** Docker compose: the name of a container, blanks, a bar and a blank. */
  private boolean takeOffName(byte[] line, int from, int to) {
    int at = from;
    int stop = Math.min(to, from + LONGEST_NAME);
    if (Bytes.indexOf(line, from, Math.min(to, stop + 1), (byte) '|') < 0) {
      return false;
    }
    while (at < stop && isNamePart(line[at])) {
      at++;
    }
    int blanks = at;
    while (at < stop && line[at] == ' ') {
      at++;
    }
    boolean fits = blanks > from && at > blanks && at + 1 < to && line[at] == '|';
    if (!fits || line[at + 1] != ' ') {
      return false;
    }
    payload.beginAt(at + 2);
    return true;
  }

  private static boolean isNamePart(byte b) {
    return Bytes.isLetter(b) || Bytes.isDigit(b) || b == '_' || b == '-' || b == '.';
  }

  /** Moves into the text of {@code {"log": "…"}}, if the line is such an object. */
  boolean openObject() {
    byte[] line = payload.bytes();
    int from = payload.from();
    if (line[from] != '{' || scan.read(line, from, payload.to()) != JsonScan.WHOLE) {
      return false;
    }
    for (int path : messagePaths) {
      if (scan.has(path)) {
        open(line, scan.from(path), scan.to(path));
        return payload.from() < payload.to();
      }
    }
    return false;
  }

  private void open(byte[] line, int from, int to) {
    if (scratch.length < to - from) {
      scratch = new byte[Math.max(to - from, 2 * scratch.length)];
    }
    int length = Escapes.undo(Escape.JSON, line, new int[] {from, to}, scratch);
    while (length > 0 && (scratch[length - 1] == '\n' || scratch[length - 1] == '\r')) {
      length--;
    }
    payload.replace(scratch, 0, length);
    scan.forget();
  }
}
