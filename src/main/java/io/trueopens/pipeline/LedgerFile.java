package io.trueopens.pipeline;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.ledger.Ledger;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/** The ledger as JSON in a file. */
final class LedgerFile {
  /** What the file is called. */
  static final String NAME = "ledger.json";

  private static final ObjectMapper JSON = new ObjectMapper();

  private LedgerFile() {}

  static String text(Ledger ledger) {
    try {
      return JSON.writeValueAsString(ledger);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a list of records is always JSON", e);
    }
  }

  /**
   * @param file where the text stands
   * @throws InvalidFileException when it is damaged
   */
  static Ledger ledger(Path file, String text) {
    try {
      return JSON.readValue(text, Ledger.class);
    } catch (JsonProcessingException e) {
      Path night = file.getParent().getParent();
      throw new InvalidFileException(
          file.toString(),
          "what the last run has read is damaged; remove the folder "
              + night
              + ", so that the night before it is the last one and its lines are read again",
          e);
    }
  }

  static String read(FileSystem system, Path file) throws IOException {
    try (FSDataInputStream in = system.open(file)) {
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  static Path write(FileSystem system, Path file, String text) throws IOException {
    try (OutputStream out = system.create(file, true)) {
      out.write(text.getBytes(StandardCharsets.UTF_8));
    }
    return file;
  }
}
