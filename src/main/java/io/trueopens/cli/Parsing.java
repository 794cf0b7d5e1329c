package io.trueopens.cli;

import io.trueopens.address.TrustedProxies;
import io.trueopens.format.Formats;
import io.trueopens.format.HiddenAgent;
import io.trueopens.format.LineParser;
import io.trueopens.format.Reading;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What {@code parse} is asked to do.
 *
 * @param format the format of all lines; found out line by line when null
 * @param timeZone of times that carry none
 * @param trustedProxies networks
 * @param files paths; - is standard input
 */
record Parsing(
    @Nullable String format,
    @Nullable String timeZone,
    List<String> trustedProxies,
    List<String> files) {
  private static final String STANDARD_INPUT = "-";

  /** What is read and where answers go. */
  record Streams(InputStream in, PrintWriter out, PrintWriter err) {}

  /**
   * The parser that is asked for.
   *
   * @throws IllegalArgumentException when an option is wrong, naming it
   */
  LineParser parser() {
    try {
      ZoneId zone = timeZone == null ? null : ZoneId.of(timeZone);
      Reading reading = new Reading(zone, proxies());
      return format == null ? Formats.detecting(reading) : named(format, reading);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "--time-zone \""
              + timeZone
              + "\": there is no such zone; expected such as Europe/Amsterdam or UTC",
          e);
    }
  }

  private static LineParser named(String format, Reading reading) {
    try {
      return Formats.named(format, reading);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--format: " + e.getMessage(), e);
    }
  }

  private TrustedProxies proxies() {
    try {
      return TrustedProxies.of(trustedProxies.stream().map(String::strip).toList());
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("--trusted-proxies: " + e.getMessage(), e);
    }
  }

  /** Writes what every line says, and gives the exit code. */
  int write(LineParser parser, Streams streams) throws IOException {
    int exitCode = 0;
    try (ParsedLines lines = new ParsedLines(parser, streams.out())) {
      for (String file : files) {
        String problem = lines.write(file, () -> open(file, streams.in()));
        if (problem != null) {
          streams.out().flush();
          streams.err().println("parse: " + file + ": " + problem);
          exitCode = Main.FAILED;
        }
        warn(file, lines.hiddenAgent(), streams.err());
      }
    }
    streams.err().flush();
    return exitCode;
  }

  private static void warn(String file, @Nullable HiddenAgent hidden, PrintWriter err) {
    if (hidden != null) {
      err.println(
          "parse: "
              + file
              + ": the agent \""
              + hidden.agent()
              + "\" is not the client's, so that nobody can tell people from machines; "
              + hidden.remedy()
              + " ("
              + hidden.url()
              + ")");
    }
  }

  private static InputStream open(String file, InputStream in) throws IOException {
    return file.equals(STANDARD_INPUT) ? new NotClosed(in) : Files.newInputStream(Path.of(file));
  }

  /** Standard input is not ours to close. */
  private static final class NotClosed extends FilterInputStream {
    NotClosed(InputStream in) {
      super(in);
    }

    @Override
    public void close() {}
  }
}
