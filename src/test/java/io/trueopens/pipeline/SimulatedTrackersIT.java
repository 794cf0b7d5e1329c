package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.message.Outcome;
import io.trueopens.pipeline.SimulatedRun.Mail;
import io.trueopens.rate.RunSums;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A simulated week of mailers whose addresses differ, each read with nothing but its own job file,
 * and held against the truth. The simulator shares neither code nor data with the rules.
 */
@Tag("spark")
@ExtendWith(SmallSession.class)
class SimulatedTrackersIT {
  private static final String LOADED = "image_loaded_by_person";

  /** Sooner than this, a browser is not taken for a person. */
  private static final long SOON = 60;

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({"listmonk, csv", "mautic, jsonl", "phplist, csv", "keila, jsonl", "own, ses-sns"})
  void findsWhatHappened(String tracker, String deliveries) throws IOException, SQLException {
    SimulatedRun run = SimulatedRun.of(folder, tracker, deliveries);
    assertThat(run.result().failed()).as(run.result().problems().toString()).isFalse();
    List<Mail> mails = run.mails();
    assertSums(run, mails);
    assertOpens(mails);
  }

  private static void assertSums(SimulatedRun run, List<Mail> mails) throws SQLException {
    RunSums sums = run.result().sums();
    assertThat(sums.violations()).isEmpty();
    try (DuckDb duckDb = run.duckDb()) {
      String hits = run.truth("truth-hits");
      assertThat(sums.tracked()).isEqualTo(duckDb.number("SELECT count(*) FROM " + hits));
      String byKind = " GROUP BY kind ORDER BY kind";
      assertThat(duckDb.rows("SELECT kind, sum(copies)::BIGINT FROM hits" + byKind))
          .isEqualTo(
              duckDb.rows("SELECT " + kind(run) + " AS kind, count(*) FROM " + hits + byKind));
    }
    assertThat(sums.outcomes().delivered()).isEqualTo(mails.size());
    assertThat(mails).hasSizeGreaterThan(1400).noneMatch(mail -> mail.outcome().equals("missing"));
  }

  /** The kind of line that an item is read as. */
  private static String kind(SimulatedRun run) {
    // All images of Keila are fetched in the same way, the one that nobody sees among them.
    return run.imagesAreLikePixels()
        ? "replace(item, 'image', 'pixel')"
        : "replace(item, 'shared_', '')";
  }

  private static void assertOpens(List<Mail> mails) {
    assertThat(mails)
        .filteredOn(mail -> mail.outcome().equals(Outcome.OPENED.id()))
        .hasSizeGreaterThan(200)
        .allMatch(mail -> mail.truth().equals(LOADED));
    assertThat(mails)
        .filteredOn(mail -> mail.truth().equals(LOADED) && !mail.gateway())
        .filteredOn(mail -> mail.secondsToImage() >= SOON)
        .allMatch(mail -> mail.outcome().equals(Outcome.OPENED.id()));
    assertThat(mails)
        .filteredOn(mail -> mail.truth().equals("nothing_fetched"))
        .hasSizeGreaterThan(200)
        .allMatch(mail -> mail.outcome().equals(Outcome.SILENT.id()));
    assertThat(mails)
        .filteredOn(mail -> List.of("prefetched_only", "apple_at_open").contains(mail.truth()))
        // A gateway's scan from an address like a reader's leaves a doubt.
        .filteredOn(mail -> !mail.gateway())
        .hasSizeGreaterThan(50)
        .allMatch(mail -> mail.outcome().equals(Outcome.PREFETCHED_ONLY.id()));
  }
}
