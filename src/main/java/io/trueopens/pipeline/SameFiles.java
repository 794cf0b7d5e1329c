package io.trueopens.pipeline;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.LocalFileSystem;

/**
 * Takes each file once, by whatever names a pattern finds it. Servers keep a link {@code
 * access.log} beside the file that they write; while it grows, the two do not even look alike.
 */
final class SameFiles {
  private SameFiles() {}

  /**
   * Leaves out links to files that are there themselves, and all but the first to any other. A file
   * that Spark passes over for its name is read by a link.
   */
  static List<FileStatus> once(FileSystem system, List<FileStatus> files) {
    if (!(system instanceof LocalFileSystem)) {
      return files;
    }
    Map<Path, FileStatus> byRealPath = new HashMap<>();
    for (FileStatus file : files) {
      byRealPath.merge(
          realPath(path(file)), file, (one, next) -> rank(next) < rank(one) ? next : one);
    }
    Set<FileStatus> taken = new HashSet<>(byRealPath.values());
    return files.stream().filter(taken::contains).toList();
  }

  private static int rank(FileStatus file) {
    if (FirstLook.isHidden(file.getPath())) {
      return 2;
    }
    return Files.isSymbolicLink(path(file)) ? 1 : 0;
  }

  private static Path realPath(Path file) {
    try {
      return file.toRealPath();
    } catch (IOException e) {
      // Rotated away meanwhile, for one: whoever opens it next tells.
      return file;
    }
  }

  private static Path path(FileStatus file) {
    return Path.of(file.getPath().toUri().getPath());
  }
}
