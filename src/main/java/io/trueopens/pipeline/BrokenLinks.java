package io.trueopens.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;

/**
 * Finds links to nothing among the files that a pattern names. Hadoop leaves them out of its
 * listings without a word, and then a night's log would be missing without a word.
 */
final class BrokenLinks {
  private BrokenLinks() {}

  /**
   * Looks where the pattern stands in the last part of a local path.
   *
   * @param found what Hadoop has listed
   */
  static List<String> matching(
      FileSystem system, org.apache.hadoop.fs.Path pattern, List<FileStatus> found)
      throws IOException {
    org.apache.hadoop.fs.Path parent = pattern.getParent();
    if (!(system instanceof LocalFileSystem) || parent == null) {
      return List.of();
    }
    Path folder = Path.of(parent.toUri().getPath());
    List<String> broken = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern.getName())) {
        for (Path entry : entries) {
          if (Files.isSymbolicLink(entry) && !isFound(entry, found)) {
            broken.add(entry.toString());
          }
        }
      }
    }
    return broken;
  }

  private static boolean isFound(Path entry, List<FileStatus> found) {
    return Files.isDirectory(entry)
        || found.stream()
            .anyMatch(f -> f.getPath().getName().equals(entry.getFileName().toString()));
  }
}
