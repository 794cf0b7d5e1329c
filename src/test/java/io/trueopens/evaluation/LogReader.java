package io.trueopens.evaluation;

import io.trueopens.behaviour.Seen;
import io.trueopens.fetcher.Fetch;
import io.trueopens.fetcher.Networks;
import io.trueopens.fetcher.RefererClass;
import io.trueopens.format.Formats;
import io.trueopens.format.LineParser;
import io.trueopens.hit.Hit;
import io.trueopens.job.JobFile;
import io.trueopens.tracker.TrackedObject;
import io.trueopens.tracker.TrackerSet;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the logs of a simulated week, with what its job file and its deliveries say. */
final class LogReader {
  private final Path folder;
  private final Networks networks;
  private final TrackerSet trackers;
  private final String host;
  private final LineParser parser = Formats.detecting();
  private final Map<String, Instant> since = new HashMap<>();
  private final Map<String, List<String>> files = new HashMap<>();

  LogReader(Path folder) throws IOException {
    this.folder = folder;
    this.networks = Networks.read(folder.resolve("networks"));
    JobFile job = JobFile.read(folder.resolve("job.json"));
    this.trackers = new TrackerSet(job.trackerList());
    this.host = job.trackerList().get(0).host();
    for (Map<String, String> row : Csv.read(folder.resolve("deliveries.csv"))) {
      String accepted = Week.value(row, "accepted_at");
      String time = accepted.isEmpty() ? Week.value(row, "sent_at") : accepted;
      since.put(Week.value(row, "token"), Instant.parse(time));
    }
  }

  List<LoggedFetch> fetches() throws IOException {
    List<LoggedFetch> fetches = new ArrayList<>();
    for (Map<String, String> row : Csv.read(folder.resolve("truth-hits.csv"))) {
      fetches.add(fetch(row));
    }
    return fetches;
  }

  private LoggedFetch fetch(Map<String, String> truth) throws IOException {
    String file = Week.value(truth, "file");
    String number = Week.value(truth, "line");
    byte[] line = lines(file).get(Integer.parseInt(number) - 1).getBytes(StandardCharsets.UTF_8);
    Hit hit = (Hit) parser.parse(line, 0, line.length);
    TrackedObject object = trackers.match(host, hit.target()).orElseThrow();
    Instant time = hit.time();
    return new LoggedFetch(
        Week.value(truth, "class"),
        Objects.requireNonNull(object.message()),
        Objects.requireNonNull(object.campaign()),
        hit.status(),
        new Seen(
            file + ":" + number,
            time.toEpochMilli(),
            Networks.networkOf(Objects.requireNonNull(hit.clientIp())),
            hit.userAgent(),
            object.kind(),
            object.link() == null ? object.image() : object.link()),
        evidence(hit, since.get(object.message())));
  }

  private Fetch evidence(Hit hit, @Nullable Instant delivered) {
    return new Fetch(
        hit.userAgent(),
        hit.method(),
        RefererClass.of(hit.referer()),
        false,
        true,
        networks.matching(
            Objects.requireNonNull(hit.clientIp()),
            LocalDate.ofInstant(hit.time(), ZoneOffset.UTC)),
        delivered == null ? null : Duration.between(delivered, hit.time()).toSeconds(),
        Set.of());
  }

  private List<String> lines(String file) throws IOException {
    List<String> lines = files.get(file);
    if (lines == null) {
      lines = Files.readAllLines(folder.resolve(file));
      files.put(file, lines);
    }
    return lines;
  }
}
