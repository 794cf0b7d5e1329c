package io.trueopens.pipeline;

import java.io.IOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.PatternSyntaxException;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;

/**
 * Finds links to nothing among the files that a pattern names. Hadoop leaves them out of its
 * listings without a word, and then a night's log, or a list of mails, would be missing without a
 * word.
 */
final class BrokenLinks {
  private BrokenLinks() {}

  /** Looks where the pattern stands in the last part of a local path, and in folders it names. */
  static List<Path> matching(FileSystem system, org.apache.hadoop.fs.Path pattern)
      throws IOException {
    org.apache.hadoop.fs.Path parent = pattern.getParent();
    if (!(system instanceof LocalFileSystem)) {
      return List.of();
    }
    Path folder = Path.of(parent == null ? "" : parent.toUri().getPath());
    List<Path> broken = new ArrayList<>();
    for (Path entry : entries(folder, pattern.getName())) {
      addBroken(entry, broken);
      for (Path inside : entries(entry, "*")) {
        addBroken(inside, broken);
      }
    }
    return broken;
  }

  private static List<Path> entries(Path folder, String pattern) throws IOException {
    List<Path> found = new ArrayList<>();
    if (Files.isDirectory(folder)) {
      try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder, pattern)) {
        entries.forEach(found::add);
      } catch (PatternSyntaxException e) {
        // Hadoop reads some that Java does not, such as braces in braces: no links are told then.
        return List.of();
      }
    }
    found.sort(null);
    return found;
  }

  private static void addBroken(Path entry, List<Path> broken) {
    if (Files.isSymbolicLink(entry) && !Files.exists(entry)) {
      broken.add(entry);
    }
  }

  static Problem problem(Path link) {
    return Problem.error(link.toString(), "cannot be read: it is a link to nothing");
  }
}
