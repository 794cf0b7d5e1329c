package io.trueopens.cli;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import io.trueopens.container.Container;
import io.trueopens.container.LineReader;
import io.trueopens.format.HiddenAgent;
import io.trueopens.format.LineParser;
import io.trueopens.hit.Hit;
import io.trueopens.hit.Ignored;
import io.trueopens.hit.LogLine;
import io.trueopens.hit.Rejected;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.PushbackInputStream;
import java.nio.file.AccessDeniedException;
import java.nio.file.InvalidPathException;
import java.nio.file.NoSuchFileException;
import org.jspecify.annotations.Nullable;

/** Writes what each line of a file was read as, one JSON object a line. */
final class ParsedLines implements Closeable {
  /** How often to look whether anybody still reads what is written. */
  private static final int LINES_BETWEEN_CHECKS = 4096;

  /** Opens a file. */
  interface Opener {
    InputStream open() throws IOException;
  }

  private final LineParser parser;
  private final PrintWriter out;
  private final JsonGenerator json;
  private @Nullable HiddenAgent hidden;

  ParsedLines(LineParser parser, PrintWriter out) throws IOException {
    this.parser = parser;
    this.out = out;
    this.json = JsonFactory.builder().build().createGenerator(out);
    json.disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);
    json.disable(JsonGenerator.Feature.FLUSH_PASSED_TO_STREAM);
    json.setRootValueSeparator(null);
  }

  /**
   * Writes the lines of a file.
   *
   * @return what kept the file from being read to its end; null when nothing did
   */
  @Nullable String write(String file, Opener opener) throws IOException {
    long number = 0;
    parser.forgetHeader();
    hidden = null;
    try (InputStream in = opener.open();
        LineReader lines = new LineReader(unpacked(in), 0)) {
      while (next(lines)) {
        number++;
        write(file, number, read(lines));
        if (number % LINES_BETWEEN_CHECKS == 0) {
          json.flush();
          if (out.checkError()) {
            return "stopped after line " + number + ", since nobody reads the output any more";
          }
        }
      }
      return null;
    } catch (IOException | InvalidPathException e) {
      return number == 0 ? notRead(e) : "reading broke off after line " + number + why(e);
    } finally {
      json.flush();
    }
  }

  /** The agent that a CDN sent in place of the clients' in the file written last, if any. */
  @Nullable HiddenAgent hiddenAgent() {
    return hidden;
  }

  private static InputStream unpacked(InputStream in) throws IOException {
    PushbackInputStream all = new PushbackInputStream(in, Container.MAGIC_LENGTH);
    byte[] head = Container.head(all);
    all.unread(head);
    try {
      return Container.of(head).unpack(all);
    } catch (IllegalArgumentException | IllegalStateException e) {
      throw new IOException(e);
    }
  }

  /** Some decompressors meet damaged data with exceptions that are no I/O errors. */
  private static boolean next(LineReader lines) throws IOException {
    try {
      return lines.next();
    } catch (RuntimeException e) {
      throw new IOException("the packed data is damaged: " + e, e);
    }
  }

  private LogLine read(LineReader line) {
    return line.tooLong()
        ? new Rejected(Rejected.Reason.TOO_LONG, "longer than " + LineReader.LONGEST + " bytes")
        : parser.parse(line.buffer(), line.from(), line.to());
  }

  private void write(String file, long number, LogLine line) throws IOException {
    json.writeStartObject();
    json.writeStringField("file", file);
    json.writeNumberField("line", number);
    if (line instanceof Hit hit) {
      hidden = hidden == null ? HiddenAgent.of(hit.userAgent()).orElse(null) : hidden;
      writeHit(hit);
    } else if (line instanceof Ignored ignored) {
      json.writeStringField("ignored", ignored.reason().id());
    } else if (line instanceof Rejected rejected) {
      json.writeStringField("rejected", rejected.reason().id());
      json.writeStringField("detail", rejected.detail());
    }
    json.writeEndObject();
    json.writeRaw('\n');
  }

  private void writeHit(Hit hit) throws IOException {
    json.writeStringField("format", parser.format());
    json.writeStringField("time", hit.time().toString());
    json.writeStringField("client_ip", hit.clientIp());
    json.writeStringField("method", hit.method());
    json.writeStringField("target", hit.target());
    writeNumber("status", hit.status() == null ? null : Long.valueOf(hit.status()));
    writeNumber("bytes", hit.bytes());
    json.writeStringField("user_agent", hit.userAgent());
    json.writeStringField("referer", hit.referer());
    json.writeStringField("host", hit.host());
  }

  private void writeNumber(String key, @Nullable Long value) throws IOException {
    if (value == null) {
      json.writeNullField(key);
    } else {
      json.writeNumberField(key, value);
    }
  }

  private static String notRead(Exception e) {
    if (e instanceof NoSuchFileException) {
      return "there is no such file; check the name";
    }
    if (e instanceof AccessDeniedException) {
      return "you may not read this file; ask for the permission";
    }
    return "cannot be read" + why(e);
  }

  private static String why(Exception e) {
    String message = e.getMessage();
    return " ("
        + (message == null ? e.getClass().getSimpleName() : message)
        + ")"
        + "; the file is damaged, unfinished or no log: get it again";
  }

  @Override
  public void close() throws IOException {
    json.close();
    out.flush();
  }
}
