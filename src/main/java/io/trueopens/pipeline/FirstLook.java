package io.trueopens.pipeline;

import io.trueopens.format.LineParser;
import io.trueopens.source.FileName;
import java.io.IOException;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * What a log file shows when it is opened, before it is read.
 *
 * @param beginning how it begins; null when nothing can be read
 * @param problem why nothing can be read, or null
 */
record FirstLook(FileStatus file, @Nullable Beginning beginning, @Nullable Problem problem) {
  /**
   * How a file begins.
   *
   * @param fingerprint its length and a hash of its first bytes
   * @param peek its first lines
   */
  record Beginning(String fingerprint, Peek peek) {}

  /** Whether Spark passes over a file for its name. */
  static boolean isHidden(Path file) {
    return file.getName().startsWith("_") || file.getName().startsWith(".");
  }

  static FirstLook at(FileSystem system, FileStatus file, LineParser parser) {
    Path path = file.getPath();
    String name = FileName.of(path);
    if (isHidden(path)) {
      return new FirstLook(
          file,
          null,
          Problem.error(
              name, "not read: Spark passes over names that begin with . or _; rename it"));
    }
    try (FSDataInputStream in = system.open(path)) {
      byte[] head = in.readNBytes(Peek.BYTES);
      if (head.length == 0) {
        return new FirstLook(
            file, null, Problem.notice(name, "is empty; there was nothing to read"));
      }
      String fingerprint = Fingerprint.of(file.getLen(), head);
      return new FirstLook(file, new Beginning(fingerprint, Peek.at(head, parser)), null);
    } catch (IOException e) {
      return new FirstLook(
          file,
          null,
          Problem.error(name, "cannot be read (" + e.getMessage() + "); its lines are missing"));
    }
  }
}
