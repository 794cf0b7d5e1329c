package io.trueopens.simulate.deliveries;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

/** A file with one JSON value a line. */
final class JsonLines implements Closeable {
  private final OutputStream out;

  JsonLines(Path file) throws IOException {
    out = new BufferedOutputStream(Files.newOutputStream(file), 1 << 16);
  }

  void write(JsonNode line) throws IOException {
    out.write(Outbox.JSON.writeValueAsBytes(line));
    out.write('\n');
  }

  @Override
  public void close() throws IOException {
    out.close();
  }
}
