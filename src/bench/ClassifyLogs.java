import io.trueopens.behaviour.Bursts;
import io.trueopens.behaviour.MessageWindow;
import io.trueopens.behaviour.Seen;
import io.trueopens.behaviour.Thresholds;
import io.trueopens.fetcher.Behaviour;
import io.trueopens.fetcher.Fetch;
import io.trueopens.fetcher.Judge;
import io.trueopens.fetcher.Networks;
import io.trueopens.fetcher.RefererClass;
import io.trueopens.format.Formats;
import io.trueopens.format.LineParser;
import io.trueopens.hit.Hit;
import io.trueopens.job.JobFile;
import io.trueopens.tracker.TrackedObject;
import io.trueopens.tracker.TrackerSet;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * What judging costs beside reading and parsing, in CPU time of one thread: the same lines are read
 * and parsed, then also judged, in turns; the median counts. A list of 300,000 networks, as many as
 * Apple publishes, is in force. Behaviour is measured on the parsed fetches in memory, sorting
 * included; what Spark adds to move them is not.
 *
 * <p>Run by classify-logs.sh. Arguments: a log, the job file it came with, a folder for networks.
 */
public final class ClassifyLogs {
  private static final int ROUNDS = Integer.getInteger("rounds", 7);
  private static final int WARM_UP = 3;
  private static final int RANGES = 150_000;
  private static final byte[] NEEDLE = "/campaign-".getBytes(StandardCharsets.US_ASCII);

  private final Path log;
  private final TrackerSet trackers;
  private final String host;
  private final Networks networks;
  private final Judge judge = Judge.bundled();

  private ClassifyLogs(Path log, JobFile job, Networks networks) {
    this.log = log;
    this.trackers = new TrackerSet(job.trackerList());
    this.host = job.trackerList().get(0).host();
    this.networks = networks;
  }

  public static void main(String[] arguments) throws IOException {
    Path folder = Path.of(arguments[2]);
    writeNetworks(folder);
    JobFile job = JobFile.read(Path.of(arguments[1]));
    new ClassifyLogs(Path.of(arguments[0]), job, Networks.read(folder)).run();
  }

  private interface Work {
    long run() throws IOException;
  }

  private void run() throws IOException {
    Map<String, Work> work = new LinkedHashMap<>();
    work.put("read, parse what may be tracked", () -> read(false, true, null));
    work.put("the same, and judge it", () -> read(true, true, null));
    work.put("read, parse every line", () -> read(false, false, null));
    work.put("the same, and judge what is tracked", () -> read(true, false, null));
    List<Found> found = new ArrayList<>();
    read(true, true, found);
    work.put("look at " + found.size() + " fetches beside each other", () -> behaviour(found));
    Map<String, List<Double>> seconds = new LinkedHashMap<>();
    for (int round = 0; round < WARM_UP + ROUNDS; round++) {
      for (Map.Entry<String, Work> each : work.entrySet()) {
        long start = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
        each.getValue().run();
        double took =
            (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - start) / 1e9;
        if (round >= WARM_UP) {
          seconds.computeIfAbsent(each.getKey(), name -> new ArrayList<>()).add(took);
        }
      }
    }
    List<Double> medians = seconds.values().stream().map(ClassifyLogs::median).toList();
    int i = 0;
    for (String name : work.keySet()) {
      // Each is held against reading and parsing what may be tracked, but for the whole log.
      double rival = medians.get(i == 3 ? 2 : 0);
      System.out.printf(
          Locale.ROOT,
          "%-44s %7.2f s of CPU %6.0f %%%n",
          name,
          medians.get(i),
          100 * medians.get(i) / rival);
      i++;
    }
  }

  private static double median(List<Double> times) {
    return times.stream().sorted().toList().get(times.size() / 2);
  }

  private record Found(String message, String campaign, Seen seen) {}

  private long read(boolean judged, boolean onlyTracked, List<Found> found) throws IOException {
    LineParser parser = Formats.detecting();
    long verdicts = 0;
    byte[] buffer = new byte[1 << 20];
    int kept = 0;
    try (InputStream in = new BufferedInputStream(Files.newInputStream(log), 1 << 16)) {
      for (int got = in.read(buffer, 0, buffer.length);
          got >= 0;
          got = in.read(buffer, kept, buffer.length - kept)) {
        int end = kept + got;
        int start = 0;
        for (int i = kept; i < end; i++) {
          if (buffer[i] == '\n') {
            verdicts += line(parser, buffer, start, i, judged, onlyTracked, found);
            start = i + 1;
          }
        }
        System.arraycopy(buffer, start, buffer, 0, end - start);
        kept = end - start;
      }
    }
    return verdicts;
  }

  private long line(
      LineParser parser,
      byte[] bytes,
      int from,
      int to,
      boolean judged,
      boolean onlyTracked,
      List<Found> found) {
    boolean perhaps = holdsNeedle(bytes, from, to);
    if (onlyTracked && !perhaps) {
      return 0;
    }
    if (!(parser.parse(bytes, from, to) instanceof Hit hit) || !perhaps) {
      return 1;
    }
    TrackedObject object = trackers.match(host, hit.target()).orElse(null);
    if (object == null || !judged) {
      return 1;
    }
    Fetch fetch =
        new Fetch(
            hit.userAgent(),
            hit.method(),
            RefererClass.of(hit.referer()),
            false,
            true,
            networks.matching(hit.clientIp(), LocalDate.ofInstant(hit.time(), ZoneOffset.UTC)),
            (long) (hit.userAgent().length() * 7),
            Set.of());
    if (found != null) {
      String name = object.link() == null ? object.image() : object.link();
      String network = Networks.networkOf(hit.clientIp());
      found.add(
          new Found(
              object.message(),
              object.campaign(),
              new Seen(
                  "line" + found.size(),
                  hit.time().toEpochMilli(),
                  network,
                  hit.userAgent(),
                  object.kind(),
                  name)));
    }
    return judge.judge(fetch).because().length();
  }

  private static boolean holdsNeedle(byte[] bytes, int from, int to) {
    outer:
    for (int i = from; i <= to - NEEDLE.length; i++) {
      for (int j = 0; j < NEEDLE.length; j++) {
        if (bytes[i + j] != NEEDLE[j]) {
          continue outer;
        }
      }
      return true;
    }
    return false;
  }

  private long behaviour(List<Found> all) {
    List<Found> found =
        new ArrayList<>(
            all.stream()
                .filter(f -> judge.agent(f.seen().userAgent()).category().needsBehaviour())
                .toList());
    Comparator<Found> byTime =
        Comparator.comparingLong((Found f) -> f.seen().millis())
            .thenComparing(f -> f.seen().line());
    found.sort(Comparator.comparing(Found::message).thenComparing(byTime));
    Map<String, Set<Behaviour>> shown = new HashMap<>();
    Set<String> links = Set.of("click ", "view ", "download report.pdf");
    MessageWindow windows = new MessageWindow(Thresholds.bundled(), links);
    for (int from = 0, to = 1; to <= found.size(); to++) {
      if (to == found.size() || !found.get(to).message().equals(found.get(from).message())) {
        shown.putAll(windows.evidence(found.subList(from, to).stream().map(Found::seen).toList()));
        from = to;
      }
    }
    found.sort(Comparator.comparing((Found f) -> f.seen().network()).thenComparing(byTime));
    long[] marked = new long[1];
    Bursts bursts = new Bursts(Thresholds.bundled(), line -> marked[0]++);
    String network = "";
    for (Found f : found) {
      if (!f.seen().network().equals(network)) {
        network = f.seen().network();
        bursts = new Bursts(Thresholds.bundled(), line -> marked[0]++);
      }
      bursts.add(f.seen().line(), f.seen().millis(), f.message());
    }
    return marked[0] + shown.size();
  }

  private static void writeNetworks(Path folder) throws IOException {
    Path day = Files.createDirectories(folder.resolve("2025-03-27"));
    Random random = new Random(1);
    try (PrintWriter out =
        new PrintWriter(Files.newBufferedWriter(day.resolve("egress-ip-ranges.csv")))) {
      for (int i = 0; i < RANGES; i++) {
        out.printf(
            "%d.%d.%d.%d/29,GB,GB-EN,London,%n",
            1 + random.nextInt(223), random.nextInt(256), random.nextInt(256), random.nextInt(32) * 8);
        out.printf("2a02:26f7:%x:%x::/64,GB,GB-EN,London,%n", random.nextInt(65_536), random.nextInt(65_536));
      }
    }
  }
}
