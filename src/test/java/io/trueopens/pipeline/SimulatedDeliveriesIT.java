package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.job.JobFile;
import io.trueopens.message.Pseudonyms;
import io.trueopens.message.Pseudonyms.Of;
import io.trueopens.tracker.JoinBy;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What became of simulated mails is read alike from every form in which it can be told. */
@Tag("spark")
class SimulatedDeliveriesIT {
  private static final Pseudonyms PSEUDONYMS =
      new Pseudonyms("a key for these tests".getBytes(StandardCharsets.US_ASCII));
  private static final String SEPARATOR = "|";

  @TempDir private Path folder;

  @ParameterizedTest
  @CsvSource({
    "own, csv",
    "own, jsonl",
    "own, ses",
    "own, ses-sns",
    "own, sendgrid",
    "own, mailgun",
    "own, postmark",
    "own-message-id, postfix"
  })
  void readsWhatBecameOfEachMail(String tracker, String form) throws IOException {
    JobFile job = SimulatedRun.written(folder, tracker, form);
    ReadDeliveries read = new ReadDeliveries(SampleRun.session(), job.deliveries(), JoinBy.MESSAGE);
    Dataset<Row> rows = read.rows(PSEUDONYMS).cache();
    MergedDeliveries merged = MergedDeliveries.of(read.merged(rows).cache(), read.paths());
    assertThat(read.problems(rows, merged)).noneMatch(Problem::failed);
    Map<String, String> statuses = new HashMap<>();
    for (Row row : merged.usable().collectAsList()) {
      statuses.put(
          row.getAs("message"),
          row.getAs("status")
              + SEPARATOR
              + row.getAs("campaign")
              + SEPARATOR
              + row.getAs("variant"));
    }
    rows.unpersist();
    merged.rows().unpersist();
    assertThat(statuses).isEqualTo(truth());
  }

  @Test
  void countsOfListmonkAreWhatWasSentAndCameBack() throws IOException {
    SimulatedRun.written(folder, "listmonk", "listmonk-counts");
    List<String> truth = Files.readAllLines(folder.resolve("truth.csv"));
    for (String line : Files.readAllLines(folder.resolve("campaigns.csv")).subList(1, 3)) {
      String uuid = line.substring(0, line.indexOf(','));
      List<String> ofCampaign = truth.stream().filter(row -> row.contains("," + uuid)).toList();
      long bounced = ofCampaign.stream().filter(row -> row.contains(",bounced,")).count();
      assertThat(bounced).isPositive();
      assertThat(line).contains("," + ofCampaign.size() + "," + bounced + ",2025-03-");
    }
  }

  /** Status, campaign and variant by message. No field of the truth holds a comma. */
  private Map<String, String> truth() throws IOException {
    List<String> lines = Files.readAllLines(folder.resolve("truth.csv"));
    List<String> columns = List.of(lines.get(0).split(",", -1));
    Map<String, String> truth = new HashMap<>();
    for (String line : lines.subList(1, lines.size())) {
      String[] fields = line.split(",", -1);
      truth.put(
          PSEUDONYMS.of(Of.MESSAGE, fields[columns.indexOf("message")]),
          fields[columns.indexOf("status")]
              + SEPARATOR
              + fields[columns.indexOf("campaign")]
              + SEPARATOR
              + fields[columns.indexOf("variant")]);
    }
    return truth;
  }
}
