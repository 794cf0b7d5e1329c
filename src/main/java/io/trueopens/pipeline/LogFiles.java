package io.trueopens.pipeline;

import io.trueopens.container.Container;
import io.trueopens.job.JobFile;
import io.trueopens.job.LogInput;
import io.trueopens.source.FileName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/**
 * The log files that a job's patterns name, found before any work, and those among them that cannot
 * be read.
 *
 * @param byInput the readable files of each entry of {@code logs}, in its order
 * @param problems what cannot be read, or holds nothing
 */
record LogFiles(Map<LogInput, List<LogFile>> byInput, List<Problem> problems) {
  /**
   * A file that can be read.
   *
   * @param bytes its length, packed
   * @param fingerprint tells apart files of equal names and lengths
   */
  record LogFile(Path path, long bytes, String fingerprint) {}

  static LogFiles find(JobFile job, Configuration hadoop) {
    Map<LogInput, List<LogFile>> byInput =
        new TreeMap<>(Comparator.comparingInt(job.logs()::indexOf));
    List<Problem> problems = new ArrayList<>();
    for (LogInput input : job.logs()) {
      byInput.put(input, readable(input, hadoop, problems));
    }
    return new LogFiles(byInput, problems);
  }

  private static List<LogFile> readable(
      LogInput input, Configuration hadoop, List<Problem> problems) {
    List<LogFile> files = new ArrayList<>();
    try {
      Path pattern = new Path(input.path());
      FileSystem system = pattern.getFileSystem(hadoop);
      List<FileStatus> found = matches(system, pattern);
      if (found.isEmpty()) {
        problems.add(Problem.error(input.path(), "no such file; correct \"path\" in \"logs\""));
      }
      for (FileStatus file : found) {
        LogFile readable = check(system, file, problems);
        if (readable != null) {
          files.add(readable);
        }
      }
    } catch (IOException e) {
      problems.add(Problem.error(input.path(), "cannot be listed: " + e.getMessage()));
    }
    return files;
  }

  private static List<FileStatus> matches(FileSystem system, Path pattern) throws IOException {
    FileStatus[] found = system.globStatus(pattern);
    List<FileStatus> files = new ArrayList<>();
    for (FileStatus each : found == null ? new FileStatus[0] : found) {
      if (each.isDirectory()) {
        Arrays.stream(system.listStatus(each.getPath()))
            .filter(FileStatus::isFile)
            .forEach(files::add);
      } else {
        files.add(each);
      }
    }
    files.sort(Comparator.comparing(FileStatus::getPath));
    return files;
  }

  private static @Nullable LogFile check(
      FileSystem system, FileStatus file, List<Problem> problems) {
    Path path = file.getPath();
    String name = FileName.of(path);
    if (path.getName().startsWith("_") || path.getName().startsWith(".")) {
      problems.add(
          Problem.error(
              name, "not read: Spark passes over names that begin with . or _; rename it"));
      return null;
    }
    try (FSDataInputStream in = system.open(path)) {
      byte[] head = in.readNBytes(Fingerprint.HEAD);
      if (head.length == 0) {
        problems.add(Problem.notice(name, "is empty; there was nothing to read"));
        return null;
      }
      Container container = Container.of(Arrays.copyOf(head, Container.MAGIC_LENGTH));
      return new LogFile(path, file.getLen(), Fingerprint.of(container, file.getLen(), head));
    } catch (IOException e) {
      problems.add(
          Problem.error(name, "cannot be read (" + e.getMessage() + "); its lines are missing"));
      return null;
    }
  }
}
