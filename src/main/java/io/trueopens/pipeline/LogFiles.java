package io.trueopens.pipeline;

import io.trueopens.job.JobFile;
import io.trueopens.job.LogInput;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.ledger.FoundFile;
import io.trueopens.ledger.Sighting.Look;
import io.trueopens.source.FileName;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;
import org.jspecify.annotations.Nullable;

/** Finds the log files that a job's patterns name, and looks into each before any work. */
final class LogFiles {
  /**
   * The files of one entry of {@code logs}.
   *
   * @param host the host of lines that carry none; null when every line has its own
   */
  record Group(LogInput input, @Nullable String host, List<LogFile> files) {}

  /**
   * A file that can be read.
   *
   * @param found what the ledger knows it by
   */
  record LogFile(Path path, FoundFile found) {}

  private final JobFile job;
  private final Configuration hadoop;
  private final List<Group> groups = new ArrayList<>();
  private final List<Problem> problems = new ArrayList<>();

  private LogFiles(JobFile job, Configuration hadoop) {
    this.job = job;
    this.hadoop = hadoop;
  }

  /**
   * Looks for the files of a job.
   *
   * @throws InvalidFileException when lines without a host could belong to several trackers, or a
   *     file is to be read in two ways
   */
  static LogFiles find(JobFile job, Configuration hadoop) {
    LogFiles found = new LogFiles(job, hadoop);
    job.logs().forEach(found::add);
    found.requireOneReading();
    return found;
  }

  /** Read in two ways, a line would be two hits. */
  private void requireOneReading() {
    Map<Path, LogFile> seen = new HashMap<>();
    for (Group group : groups) {
      for (LogFile file : group.files()) {
        FoundFile other = seen.computeIfAbsent(file.path(), path -> file).found();
        if (!other.reading().equals(file.found().reading())) {
          throw new InvalidFileException(
              file.found().look().file(),
              "two entries of \"logs\" name it, \""
                  + job.logs().get(other.group()).path()
                  + "\" and \""
                  + group.input().path()
                  + "\", and read it differently; correct \"path\" so that one of them does");
        }
      }
    }
  }

  /** Whether equal lines are read alike, whichever file they are in. */
  boolean isReadOneWay() {
    return readings().size() <= 1;
  }

  /** All that decides how lines are read, by entry; also of entries that name no file. */
  Set<String> readings() {
    return groups.stream().map(this::reading).collect(Collectors.toSet());
  }

  /** The readable files, by entry of {@code logs}. */
  List<Group> groups() {
    return groups;
  }

  /** What cannot be read, holds nothing, or is in no known format. */
  List<Problem> problems() {
    return problems;
  }

  private void add(LogInput input) {
    Group group = new Group(input, defaultHost(input), new ArrayList<>());
    try {
      Path pattern = new Path(input.path());
      FileSystem system = pattern.getFileSystem(hadoop);
      List<FileStatus> matches = matches(system, pattern);
      List<Problem> broken =
          BrokenLinks.matching(system, pattern).stream().map(BrokenLinks::problem).toList();
      problems.addAll(broken);
      if (matches.isEmpty() && broken.isEmpty()) {
        problems.add(Problem.error(input.path(), "no such file; correct \"path\" in \"logs\""));
      }
      addReadable(group, system, matches);
    } catch (IOException e) {
      problems.add(Problem.error(input.path(), "cannot be listed: " + e.getMessage()));
    }
    groups.add(group);
  }

  /** With one tracker there is only one host that a line can mean. */
  private @Nullable String defaultHost(LogInput input) {
    List<String> hosts = job.trackers().stream().map(t -> t.tracker().host()).distinct().toList();
    return input.host() == null && hosts.size() == 1 ? hosts.get(0) : input.host();
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
    return SameFiles.once(system, files);
  }

  /** Files may be many, and far away: several are opened at once, and told in their order. */
  private void addReadable(Group group, FileSystem system, List<FileStatus> files) {
    String reading = reading(group);
    files.parallelStream()
        .map(file -> FirstLook.at(system, file, group.input().parser(job.zone())))
        .toList()
        .forEach(look -> add(group, reading, look));
  }

  private void add(Group group, String reading, FirstLook first) {
    if (first.problem() != null) {
      problems.add(first.problem());
    }
    if (first.beginning() != null) {
      FileStatus file = first.file();
      String name = FileName.of(file.getPath());
      check(name, first.beginning().peek(), group);
      Look look =
          new Look(
              name, file.getLen(), file.getModificationTime(), first.beginning().fingerprint());
      group.files().add(new LogFile(file.getPath(), new FoundFile(look, reading, groups.size())));
    }
  }

  /** Stands for all that decides what is made of a line. */
  private String reading(Group group) {
    LogInput input = group.input();
    String all =
        String.join(
            "\n",
            job.timeZone(),
            job.trackerList().toString(),
            String.valueOf(group.host()),
            String.valueOf(input.format()),
            input.zone(job.zone()).getId(),
            String.join(",", input.proxies()));
    return Fingerprint.of(all);
  }

  private void check(String name, Peek peek, Group group) {
    if (peek.isUnknownFormat()) {
      problems.add(
          Problem.error(
              name, "is in no known format: none of its first lines could be read as a request"));
    }
    if (peek.hostless() > 0 && group.host() == null) {
      throw new InvalidFileException(
          name,
          "its lines name no host, and the job has trackers for several hosts; add \"host\" to the"
              + " entry \""
              + group.input().path()
              + "\" of \"logs\"");
    }
  }
}
