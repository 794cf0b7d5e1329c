package io.trueopens.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.format.Formats;
import io.trueopens.format.LineParser;
import io.trueopens.hit.Hit;
import io.trueopens.hit.LogLine;
import io.trueopens.simulate.deliveries.DeliveryFormat;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SimulationTest {
  private static final int MESSAGES = 1500;

  @TempDir private Path folder;

  @Test
  void equalSeedsGiveEqualBytesWhateverIsSortedInMemory() throws IOException {
    SimulationOptions options = options(Map.of());
    Map<String, byte[]> once = write("once", options).files();
    Map<String, byte[]> again = write("again", with(options, 7, false, 100)).files();
    assertThat(again.keySet()).isEqualTo(once.keySet());
    once.forEach((name, bytes) -> assertThat(again.get(name)).as(name).isEqualTo(bytes));
  }

  @Test
  void anotherSeedGivesAnotherWorld() throws IOException {
    SimulationOptions options = options(Map.of());
    Map<String, byte[]> one = write("one", options).files();
    Map<String, byte[]> other = write("other", with(options, 8, false, 500_000)).files();
    one.forEach(
        (name, bytes) -> {
          if (!name.startsWith("networks")) {
            assertThat(other.get(name)).as(name).isNotEqualTo(bytes);
          }
        });
  }

  @Test
  void packsAllButTheNewestTwoDays() throws IOException {
    SimulationOptions options = options(Map.of());
    Map<String, List<String>> plain = write("plain", options).logs();
    Map<String, List<String>> packed = write("packed", with(options, 7, true, 500_000)).logs();
    assertThat(packed.keySet())
        .containsExactly(
            "logs/access.log-20250327.gz",
            "logs/access.log-20250328.gz",
            "logs/access.log-20250329.gz",
            "logs/access.log-20250330.gz",
            "logs/access.log-20250331.gz",
            "logs/access.log-20250401",
            "logs/access.log-20250402");
    assertThat(packed.values()).containsExactlyElementsOf(plain.values());
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"apache-common", "apache-combined", "apache-vhost-combined", "nginx-combined"})
  void everyLineIsARequestAndLinesComeInTheOrderOfTime(String format) throws IOException {
    SimulationOptions plain = options(Map.of());
    SimulationOptions options =
        new SimulationOptions(
            plain.world(),
            plain.period(),
            plain.size(),
            plain.logBytes(),
            new SimulationOptions.Output(format, false, DeliveryFormat.CSV),
            7,
            500);
    LineParser parser = Formats.detecting();
    for (List<String> lines : write(format, options).logs().values()) {
      Instant last = Instant.MIN;
      for (String line : lines) {
        byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
        LogLine parsed = parser.parse(bytes, 0, bytes.length);
        assertThat(parsed).as(line).isInstanceOf(Hit.class);
        assertThat(((Hit) parsed).time()).isAfterOrEqualTo(last);
        last = ((Hit) parsed).time();
      }
    }
  }

  @Test
  void theTruthOfLinesAndThatOfMailsAgreeWithTheLog() throws IOException {
    SimulatedMail mail = write("truth", options(Map.of("shipping.lost_line_share", "0.05")));
    Map<String, List<String>> logs = mail.logs();
    Map<String, Integer> ofMail = new HashMap<>();
    for (Map<String, String> hit : mail.table("truth-hits.csv")) {
      String line = logs.get(hit.get("file")).get(Integer.parseInt(hit.get("line")) - 1);
      assertThat(line).containsPattern("/[odvc]/[^/]*/" + hit.get("message") + "/");
      if (!hit.get("class").equals("never_sent")) {
        ofMail.merge(hit.get("message"), 1, Integer::sum);
      }
    }
    int lost = 0;
    for (Map<String, String> row : mail.table("truth.csv")) {
      int counted = 0;
      for (String column :
          List.of(
              "person_image_fetches",
              "person_other_fetches",
              "apple_at_open_fetches",
              "prefetches",
              "machine_fetches")) {
        counted += Integer.parseInt(row.get(column));
      }
      assertThat(counted).isEqualTo(ofMail.getOrDefault(row.get("message"), 0));
      lost += Integer.parseInt(row.get("lost_fetches"));
    }
    assertThat(lost).isPositive();
  }

  @Test
  void theShareOfTrackedLinesIsTheOneAskedFor() throws IOException {
    SimulatedMail mail = write("share", options(Map.of("traffic.tracked_share", "0.4")));
    double tracked = mail.table("truth-hits.csv").size();
    int all = mail.logs().values().stream().mapToInt(List::size).sum();
    assertThat(tracked / all).isBetween(0.399, 0.401);
  }

  @Test
  void fillsLogsUpToALength() throws IOException {
    SimulationOptions options = options(Map.of());
    SimulationOptions filled =
        new SimulationOptions(
                options.world(),
                options.period(),
                options.size(),
                OptionalLong.empty(),
                new SimulationOptions.Output("apache-combined", false, DeliveryFormat.CSV),
                7,
                500_000)
            .filling(5_000_000);
    SimulatedMail mail = write("filled", filled);
    long bytes = 0;
    for (Map.Entry<String, byte[]> file : mail.files().entrySet()) {
      bytes += file.getKey().startsWith("logs/") ? file.getValue().length : 0;
    }
    assertThat(bytes).isBetween(4_900_000L, 5_100_000L);
  }

  @Test
  void shipsLateAndTwice() throws IOException {
    SimulatedMail mail =
        write(
            "shipping",
            options(
                Map.of("shipping.late_file_share", "0.5", "shipping.duplicate_file_share", "1")));
    Map<String, List<String>> logs = mail.logs();
    assertThat(logs).hasSize(14);
    assertThat(logs.keySet()).anyMatch(name -> name.startsWith("late/access.log-2025"));
    logs.forEach(
        (name, lines) ->
            assertThat(logs.get(name.replace("log-2", "log-again-2"))).as(name).isEqualTo(lines));
  }

  @Test
  void clocksMayDiffer() throws IOException {
    List<Map<String, String>> level = write("level", options(Map.of())).table("truth.csv");
    List<Map<String, String>> ahead =
        write("ahead", options(Map.of("shipping.server_ahead_seconds", "120"))).table("truth.csv");
    int compared = 0;
    for (int i = 0; i < level.size(); i++) {
      String before = level.get(i).get("first_image_at");
      String after = ahead.get(i).get("first_image_at");
      if (!before.isEmpty() && !after.isEmpty()) {
        assertThat(Instant.parse(after)).isEqualTo(Instant.parse(before).plusSeconds(120));
        compared++;
      }
    }
    assertThat(compared).isPositive();
  }

  @Test
  void aProxyFetchesASharedImageOnceForAll() throws IOException {
    SimulatedMail mail =
        write(
            "shared",
            options(
                Map.of(
                    "passing_on.shared_image_share", "1",
                    "gmail.cache_hours", "10000",
                    "sending.bounce_share", "0")));
    Set<String> kinds = new HashSet<>();
    long byGmail = 0;
    for (List<String> lines : mail.logs().values()) {
      byGmail +=
          lines.stream()
              .filter(line -> line.contains("GET /i/") && line.contains("GoogleImageProxy"))
              .count();
    }
    for (Map<String, String> hit : mail.table("truth-hits.csv")) {
      kinds.add(hit.get("item"));
    }
    assertThat(byGmail).isEqualTo(2 * 3);
    assertThat(kinds).contains("shared_image").doesNotContain("image");
  }

  private static SimulationOptions options(Map<String, String> changes) {
    return SimulatedMail.options("business", changes, MESSAGES);
  }

  private static SimulationOptions with(
      SimulationOptions options, long seed, boolean gzip, int sortedInMemory) {
    return new SimulationOptions(
        options.world(),
        options.period(),
        options.size(),
        options.logBytes(),
        new SimulationOptions.Output(options.output().format(), gzip, DeliveryFormat.CSV),
        seed,
        sortedInMemory);
  }

  private SimulatedMail write(String name, SimulationOptions options) throws IOException {
    return SimulatedMail.write(folder.resolve(name), options);
  }
}
