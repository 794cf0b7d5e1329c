package io.trueopens.pipeline;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;

/**
 * Two servers that log fetches of mail night after night, and a mailer. The first server's log
 * grows, is rotated, packed, copied and truncated; a rotated file is lost and comes back. Files of
 * the second come days late, and so do deliveries and lists of networks. Beside all that an archive
 * keeps every finished line once.
 */
final class LoggedNights {
  private static final LocalDate FIRST = LocalDate.parse("2025-03-01");
  private static final int MESSAGES = 12;
  private static final int LINES = 60;
  private static final DateTimeFormatter LOGGED =
      DateTimeFormatter.ofPattern("dd/MMM/yyyy:HH:mm:ss Z", Locale.ROOT);
  private static final List<String> AGENTS =
      List.of(
          "Mozilla/5.0",
          "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com"
              + " GoogleImageProxy)",
          "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
              + " Chrome/134.0.0.0 Safari/537.36",
          "python-requests/2.32.3");

  private final Path folder;
  private final Random random;
  private final List<String> messages = new ArrayList<>();
  private final List<String> lateDeliveries = new ArrayList<>();
  private final ByteArrayOutputStream archive = new ByteArrayOutputStream();
  private final List<String> late = new ArrayList<>();
  private int night;
  private byte[] lost = {};

  /** A last line that the log has begun with, and what has yet to follow. */
  private String begun = "";

  private String owed = "";

  LoggedNights(Path folder, long seed) throws IOException {
    this.folder = folder;
    this.random = new Random(seed);
    Files.createDirectories(logs());
    Files.createDirectories(folder.resolve("archive"));
    Files.writeString(
        deliveries(), "token,campaign,recipient,variant,image,sent_at,delivered_at\n");
    addNetworks(FIRST, "192.0.2.0/24,US,US-CA,Cupertino,");
  }

  private Path logs() {
    return folder.resolve("logs");
  }

  private Path log(String name) {
    return logs().resolve(name);
  }

  private Path deliveries() {
    return folder.resolve("deliveries.csv");
  }

  /** The day of this night. */
  private LocalDate day() {
    return FIRST.plusDays(night);
  }

  private void addNetworks(LocalDate day, String row) throws IOException {
    Path lists = Files.createDirectories(folder.resolve("networks").resolve(day.toString()));
    Files.writeString(lists.resolve("egress-ip-ranges.csv"), row + "\n");
  }

  /**
   * Another day passes.
   *
   * @return how many bytes of finished lines came that no file has had before
   */
  long pass() throws IOException {
    night++;
    long before = archive.size();
    deliver();
    handle();
    List<String> lines = lines();
    append(lines.subList(0, LINES));
    second(lines.subList(LINES, lines.size()));
    if (night % 4 == 2) {
      addNetworks(day().minusDays(1), "198.51.100.0/25,US,US-CA,Cupertino,");
    }
    Files.write(folder.resolve("archive/all.log"), archive.toByteArray());
    return archive.size() - before;
  }

  private void deliver() throws IOException {
    StringBuilder rows = new StringBuilder(String.join("", lateDeliveries));
    lateDeliveries.clear();
    for (int i = 0; i < MESSAGES; i++) {
      String token = String.format(Locale.ROOT, "t%04x%04x", night, random.nextInt(0x10000));
      messages.add(token);
      String sent = day() + "T06:00:00Z";
      String variant = random.nextBoolean() ? "a" : "b";
      String row =
          "%s,c%d,r%d@example.org,%s,%s.png,%s,%s\n"
              .formatted(
                  token,
                  night / 3,
                  random.nextInt(500),
                  variant,
                  variant.equals("a") ? "flood-map-of-the-delta" : "x81f3c9e2",
                  sent,
                  sent);
      if (random.nextInt(4) == 0) {
        lateDeliveries.add(row);
      } else {
        rows.append(row);
      }
    }
    Files.writeString(deliveries(), rows, StandardOpenOption.APPEND);
  }

  /** What an administrator's cron job does to the first server's files before it logs on. */
  private void handle() throws IOException {
    switch (night % 6) {
      case 2 -> rotate();
      case 3 -> pack();
      case 4 -> {
        Files.copy(log("access.log"), log("access.log.copy"));
        lose();
      }
      case 5 -> truncate();
      default -> restore();
    }
  }

  private void rotate() throws IOException {
    if (Files.exists(log("access.log"))) {
      Files.move(log("access.log"), log("access.log." + night));
      finish(log("access.log." + night));
    }
  }

  /** A server that is told to reopen its log first writes the line to its end. */
  private void finish(Path file) throws IOException {
    Files.writeString(file, owed, StandardOpenOption.APPEND);
    keep(begun + owed);
    begun = "";
    owed = "";
  }

  private void pack() throws IOException {
    for (Path file : rotated(".*log[.]\\d+")) {
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(log(file + ".gz")))) {
        Files.copy(file, out);
      }
      Files.delete(file);
    }
  }

  private void lose() throws IOException {
    for (Path file : rotated(".*log[.]\\d+[.]gz").stream().limit(1).toList()) {
      lost = Files.readAllBytes(file);
      Files.delete(file);
    }
  }

  private void restore() throws IOException {
    if (lost.length > 0) {
      Files.write(log("access.log.restored-" + night + ".gz"), lost);
      lost = new byte[0];
    }
  }

  /** logrotate's copytruncate. */
  private void truncate() throws IOException {
    finish(log("access.log"));
    Files.copy(log("access.log"), log("access.log." + night), StandardCopyOption.REPLACE_EXISTING);
    Files.write(log("access.log"), new byte[0]);
    Files.delete(log("access.log.copy"));
  }

  private List<Path> rotated(String pattern) throws IOException {
    try (Stream<Path> files = Files.list(logs())) {
      return files.filter(file -> file.toString().matches(pattern)).sorted().toList();
    }
  }

  private void keep(String lines) {
    archive.writeBytes(lines.getBytes(StandardCharsets.UTF_8));
  }

  /** Appends lines, of which the last may wait for its end until the next night. */
  private void append(List<String> lines) throws IOException {
    String text = owed + String.join("", lines);
    int cut = random.nextBoolean() ? text.length() : text.length() - 1 - random.nextInt(40);
    String shown = text.substring(0, cut);
    Files.writeString(
        log("access.log"), shown, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    String all = begun + shown;
    int finished = all.lastIndexOf('\n') + 1;
    keep(all.substring(0, finished));
    begun = all.substring(finished);
    owed = text.substring(cut);
  }

  /** The second server's file of the night before last, and none of the others yet. */
  private void second(List<String> lines) throws IOException {
    String text = String.join("", lines);
    late.add(text);
    if (late.size() > 2) {
      String come = late.remove(0);
      Files.writeString(log("access.log.second-" + night), come);
      keep(come);
    }
  }

  private List<String> lines() {
    List<String> lines = new ArrayList<>();
    for (int i = 0; i < LINES * 3 / 2; i++) {
      lines.add(random.nextInt(12) == 0 ? "no request at all\n" : line());
    }
    return lines;
  }

  private String line() {
    String message = messages.get(random.nextInt(messages.size()));
    String time =
        day()
            .atTime(LocalTime.of(6, 0).plusSeconds(random.nextInt(60_000)))
            .atOffset(ZoneOffset.UTC)
            .format(LOGGED);
    String target =
        switch (random.nextInt(5)) {
          case 0 -> "/d/c" + night / 3 + "/" + message + "/report.pdf";
          case 1 -> "/about.html";
          default -> "/o/c" + night / 3 + "/" + message + "/px.gif";
        };
    String network = random.nextBoolean() ? "198.51.100." : "192.0.2.";
    String agent = AGENTS.get(random.nextInt(AGENTS.size()));
    return "%s%d - - [%s] \"GET %s HTTP/1.1\" 200 43 \"-\" \"%s\"\n"
        .formatted(network, random.nextInt(250), time, target, agent);
  }

  /**
   * The job file of a run.
   *
   * @param logs a folder here
   * @param name what its tables are called
   */
  String job(String logs, String name) {
    return """
    {
      "name": "nights",
      "time_zone": "UTC",
      "logs": [{"path": "FOLDER/LOGS/*", "host": "mail.example.org"}],
      "trackers": [{"host": "mail.example.org", "pixel": "/o/{campaign}/{message}/px.gif",
                    "download": "/d/{campaign}/{message}/{file}"}],
      "deliveries": {"path": "FOLDER/deliveries.csv",
                     "columns": {"message": "token", "dispatched_at": "sent_at"}},
      "experiments": [{"name": "names", "campaigns": ["*"], "arms": "variant", "control": "a",
                       "weights": {"a": 1, "b": 1}, "assignment": "per_campaign",
                       "factor": "name"}],
      "networks": "FOLDER/networks",
      "key_file": "FOLDER/the.key",
      "tables": "FOLDER/NAME",
      "reports": "FOLDER/reports"
    }
    """
        .replace("FOLDER", folder.toString())
        .replace("LOGS", logs)
        .replace("NAME", name);
  }
}
