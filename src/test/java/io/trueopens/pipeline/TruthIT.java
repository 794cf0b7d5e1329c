package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.message.Outcome;
import io.trueopens.message.Pseudonyms;
import java.io.IOException;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * What the run makes of the sample, held against what really happened. sample-logs/README.md
 * explains the classes of the truth.
 */
@Tag("spark")
class TruthIT {
  private static final String IMAGE_LOADED = "image_loaded_by_person";
  private static final String APPLE_AT_OPEN = "apple_at_open";
  private static final Comparator<Arm> BY_NAME =
      Comparator.comparing(Arm::campaign).thenComparing(Arm::variant);

  private record Arm(String campaign, String variant) {}

  /**
   * A delivered mail.
   *
   * @param truth what happened
   * @param outcome what the run says
   */
  private record Mail(String token, Arm arm, String truth, String outcome) {
    boolean isOpened() {
      return outcome.equals(Outcome.OPENED.id());
    }
  }

  private static List<Mail> mails;
  private static Map<Arm, Bounds> bounds;

  /** How many of an arm's mails had their images loaded, as the run sees it. */
  private record Bounds(long atLeast, long atMost) {}

  @BeforeAll
  static void holdTheRunAgainstTheTruth() throws IOException, SQLException {
    SampleRun run = SampleRun.plain();
    try (DuckDb duckDb = new DuckDb(run)) {
      mails = mails(duckDb, pseudonyms(run));
      bounds =
          duckDb
              .rows(
                  "SELECT campaign, variant, opened, round(rate_at_most * delivered)::BIGINT"
                      + " FROM open_rates WHERE grouping = 'variant'")
              .stream()
              .collect(
                  Collectors.toMap(
                      row -> new Arm(row.get(0), row.get(1)),
                      row -> new Bounds(Long.parseLong(row.get(2)), Long.parseLong(row.get(3)))));
    }
    print();
  }

  private static Pseudonyms pseudonyms(SampleRun run) throws IOException {
    return new Pseudonyms(HexFormat.of().parseHex(Files.readString(run.keyFile()).strip()));
  }

  private static List<Mail> mails(DuckDb duckDb, Pseudonyms pseudonyms) throws SQLException {
    Map<String, String> outcomes = new HashMap<>();
    duckDb
        .rows("SELECT message, outcome FROM messages")
        .forEach(row -> outcomes.put(row.get(0), row.get(1)));
    return duckDb
        .rows(
            "SELECT message, campaign, variant, truth FROM read_csv('sample-logs/truth.csv')"
                + " WHERE status = 'delivered' ORDER BY message")
        .stream()
        .map(
            row -> {
              String outcome = outcomes.get(pseudonyms.of(Pseudonyms.Of.MESSAGE, row.get(0)));
              assertThat(outcome).as(row.get(0)).isNotNull();
              return new Mail(row.get(0), new Arm(row.get(1), row.get(2)), row.get(3), outcome);
            })
        .toList();
  }

  /** Mails by arm, truth and outcome: for people, since the tests say what must hold. */
  private static void print() {
    StringBuilder table = new StringBuilder(line("campaign", "variant", "truth", "of", names()));
    mails.stream()
        .collect(
            Collectors.groupingBy(Mail::arm, () -> new TreeMap<>(BY_NAME), Collectors.toList()))
        .forEach(
            (arm, ofArm) ->
                ofArm.stream()
                    .collect(Collectors.groupingBy(Mail::truth, TreeMap::new, Collectors.toList()))
                    .forEach((truth, alike) -> table.append(line(arm, truth, alike))));
    System.out.print(table);
  }

  private static String line(Arm arm, String truth, List<Mail> alike) {
    List<String> counts =
        Arrays.stream(Outcome.values())
            .map(outcome -> alike.stream().filter(m -> m.outcome().equals(outcome.id())).count())
            .map(count -> count == 0 ? "." : count.toString())
            .toList();
    return line(arm.campaign(), arm.variant(), truth, String.valueOf(alike.size()), counts);
  }

  private static List<String> names() {
    return Arrays.stream(Outcome.values()).map(Outcome::id).toList();
  }

  private static String line(
      String campaign, String variant, String truth, String of, List<String> outcomes) {
    StringBuilder line =
        new StringBuilder(
            String.format(Locale.ROOT, "%-14s%-12s%-24s%5s", campaign, variant, truth, of));
    outcomes.forEach(outcome -> line.append(String.format(Locale.ROOT, "%16s", outcome)));
    return line.append('\n').toString();
  }

  private static List<Mail> of(String truth) {
    List<Mail> found = mails.stream().filter(mail -> mail.truth().equals(truth)).toList();
    assertThat(found).as(truth).isNotEmpty();
    return found;
  }

  @Test
  void aPersonsImageIsAlwaysAnOpen() {
    assertThat(of(IMAGE_LOADED)).allMatch(Mail::isOpened);
  }

  @Test
  void nothingElseIsAnOpen() {
    assertThat(mails)
        .filteredOn(mail -> !mail.truth().equals(IMAGE_LOADED))
        .hasSizeGreaterThan(3000)
        .noneMatch(Mail::isOpened);
  }

  @Test
  void aPersonsDownloadIsEngagement() {
    assertThat(of("download_only")).allMatch(mail -> mail.outcome().equals("engaged"));
  }

  /** No agent is no evidence: not for a person, and not against one. */
  @Test
  void aDownloadWithoutAnAgentIsNotTakenForAnything() {
    assertThat(of("unlogged_agent_only"))
        .allMatch(mail -> List.of("undecided", "prefetched_only").contains(mail.outcome()));
  }

  @Test
  void silenceIsSilence() {
    assertThat(of("nothing_fetched")).allMatch(mail -> mail.outcome().equals("silent"));
  }

  /** Apple's fetch at the open cannot be told from a prefetch, so it is in the upper bound only. */
  @Test
  void theBoundsHoldTheTruth() {
    Map<Arm, Long> loaded =
        mails.stream()
            .filter(mail -> List.of(IMAGE_LOADED, APPLE_AT_OPEN).contains(mail.truth()))
            .collect(Collectors.groupingBy(Mail::arm, Collectors.counting()));
    assertThat(loaded.keySet()).isEqualTo(bounds.keySet()).hasSize(6);
    loaded.forEach(
        (arm, count) ->
            assertThat(count)
                .as(arm.toString())
                .isBetween(bounds.get(arm).atLeast(), bounds.get(arm).atMost()));
  }
}
