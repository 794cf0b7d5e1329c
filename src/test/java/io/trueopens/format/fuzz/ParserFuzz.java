package io.trueopens.format.fuzz;

import io.trueopens.address.TrustedProxies;
import io.trueopens.format.Formats;
import io.trueopens.format.LineParser;
import io.trueopens.format.Reading;
import io.trueopens.hit.LogLine;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;

/**
 * What must hold of every input of a parser, whatever its bytes. A fuzzer calls it with inputs of
 * its own ({@code src/bench/fuzz.sh}); {@link ParserFuzzTest} calls it with those that fuzzers have
 * found.
 */
public final class ParserFuzz {
  private static final int GUARD = 16;
  private static final Reading READING = new Reading(ZoneOffset.UTC, TrustedProxies.NONE);

  /** One for all lines, as in a file: what it was fed before must not matter. */
  private static final LineParser DETECTING = Formats.detecting(READING);

  private static Family family = Family.DETECT;

  /** What an input is made of. */
  enum Family {
    /** A line in any format. */
    DETECT,
    /** A format as a server or a user has it, then a line in it. */
    OWN,
    /** A {@code #Fields:} line, then a line of its columns. */
    W3C,
    /** The inside of a JSON object. */
    JSON,
    /** What stands behind the usual prefix of a system log. */
    SYSLOG
  }

  private ParserFuzz() {}

  /** The fuzzer's entry before the first input: the name of the family. */
  public static void fuzzerInitialize(String[] arguments) {
    family = Family.valueOf(arguments[0]);
  }

  /** The fuzzer's entry for one input. */
  public static void fuzzerTestOneInput(byte[] input) {
    check(family, input);
  }

  static void check(Family family, byte[] input) {
    switch (family) {
      case DETECT -> checkDetecting(input);
      case OWN -> checkOwn(input);
      case W3C -> checkW3c(input);
      case JSON -> checkDetecting(around("{", input, "}"));
      case SYSLOG -> checkDetecting(around("<134>Mar 27 09:12:55 web1 nginx: ", input, ""));
    }
  }

  private static void checkDetecting(byte[] line) {
    DETECTING.forgetHeader();
    checkLine(DETECTING, line);
  }

  private static void checkOwn(byte[] input) {
    int end = newline(input);
    String format = new String(input, 0, end, StandardCharsets.UTF_8);
    LineParser parser;
    try {
      parser = Formats.named(format, READING);
    } catch (IllegalArgumentException e) {
      // The format cannot be used, and the user is told why: an answer too, unless it is empty.
      requireMessage(e);
      return;
    }
    checkLine(parser, Arrays.copyOfRange(input, Math.min(input.length, end + 1), input.length));
  }

  private static void requireMessage(IllegalArgumentException e) {
    if (e.getMessage() == null || e.getMessage().isBlank()) {
      throw new AssertionError("a format was refused without a reason", e);
    }
  }

  private static void checkW3c(byte[] input) {
    int end = newline(input);
    byte[] header = around("#Fields: ", Arrays.copyOf(input, end), "");
    DETECTING.header(header, 0, header.length);
    checkLine(DETECTING, Arrays.copyOfRange(input, Math.min(input.length, end + 1), input.length));
  }

  /** The answer must depend on the line alone: not on its place, nor on the bytes around it. */
  private static void checkLine(LineParser parser, byte[] line) {
    LogLine alone = parser.parse(line, 0, line.length);
    byte[] guarded = new byte[line.length + 2 * GUARD];
    for (byte guard : new byte[] {'"', '}', ' ', '0'}) {
      Arrays.fill(guarded, guard);
      System.arraycopy(line, 0, guarded, GUARD, line.length);
      LogLine amid = parser.parse(guarded, GUARD, GUARD + line.length);
      if (!amid.equals(alone)) {
        throw new AssertionError("read beyond the line: " + amid + " is not " + alone);
      }
    }
  }

  private static byte[] around(String before, byte[] input, String after) {
    byte[] head = before.getBytes(StandardCharsets.ISO_8859_1);
    byte[] tail = after.getBytes(StandardCharsets.ISO_8859_1);
    byte[] whole = Arrays.copyOf(head, head.length + input.length + tail.length);
    System.arraycopy(input, 0, whole, head.length, input.length);
    System.arraycopy(tail, 0, whole, head.length + input.length, tail.length);
    return whole;
  }

  private static int newline(byte[] input) {
    for (int i = 0; i < input.length; i++) {
      if (input[i] == '\n') {
        return i;
      }
    }
    return input.length;
  }
}
