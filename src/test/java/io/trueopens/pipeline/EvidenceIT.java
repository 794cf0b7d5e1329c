package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What is kept from night to night is a union of sets of lines: only which lines came counts. */
@Tag("spark")
class EvidenceIT {
  private static final int LINES = 60;
  private static final int ROUNDS = 3;

  private final SparkSession spark = SampleRun.session();
  private final List<Row> lines = lines();

  private static List<Row> lines() {
    List<Row> lines = new ArrayList<>();
    for (int i = 0; i < LINES; i++) {
      lines.add(line(i, "log-" + i % 3));
    }
    return lines;
  }

  /** A line as it is found in a file. */
  private static Row line(int number, String file) {
    Instant time = Instant.parse("2025-03-27T09:00:00Z").plusSeconds(number);
    return new RowMaker(ScanSchema.SCHEMA)
        .set(ScanSchema.RECORD, ScanSchema.TRACKED)
        .set("file", file)
        .set(ScanSchema.LOG, "logs/*")
        .set("event_time", time)
        .set("event_date", LocalDate.parse("2025-03-27"))
        .set("host", "mail.example.org")
        .set("kind", "pixel")
        .set("message", "message-" + number % 7)
        .set("method", "GET")
        .set("status", 200)
        .set("bytes", 43L)
        .set("referer", "none")
        .set("user_agent", number % 2 == 0 ? null : "Outlook")
        .set("address_known", false)
        .set("line_hash", "hash-" + number)
        .make();
  }

  private Dataset<Row> night(List<Row> found) {
    return spark.createDataFrame(found, ScanSchema.SCHEMA);
  }

  /** What is kept after nights that found these lines. */
  private Set<String> kept(List<List<Row>> nights) {
    Dataset<Row> kept = spark.createDataFrame(List.of(), Evidence.SCHEMA);
    for (List<Row> found : nights) {
      kept = here(Evidence.with(kept, JudgeHits.distinct(night(found), true)));
    }
    List<String> rows = kept.drop("source_file", "copies").toJavaRDD().map(Row::mkString).collect();
    assertThat(rows).doesNotHaveDuplicates();
    return new HashSet<>(rows);
  }

  private Dataset<Row> here(Dataset<Row> rows) {
    return spark.createDataFrame(rows.collectAsList(), rows.schema());
  }

  private List<Row> some(Random random) {
    return lines.stream().filter(line -> random.nextInt(3) == 0).toList();
  }

  @Test
  void nightsAreUnitedAsSetsOfLines() {
    Random random = new Random(20250327);
    for (int round = 0; round < ROUNDS; round++) {
      List<Row> one = some(random);
      List<Row> two = some(random);
      List<Row> three = some(random);
      List<Row> all = new ArrayList<>(one);
      all.addAll(two);
      all.addAll(three);
      Set<String> expected = kept(List.of(all));
      assertThat(expected).hasSize(new HashSet<>(all).size());
      Collections.shuffle(all, random);
      assertThat(kept(List.of(one, two, three))).isEqualTo(expected);
      assertThat(kept(List.of(three, one, two))).isEqualTo(expected);
      assertThat(kept(List.of(all, all))).isEqualTo(expected);
    }
  }

  @Test
  void aLineThatStandsTwiceInAFileIsOneHitWithTwoCopies() {
    List<Row> found = List.of(line(1, "log-2"), line(1, "log-1"), line(1, "log-2"));
    List<Row> kept =
        JudgeHits.distinct(night(found), true)
            .select("line_hash", "source_file", "copies")
            .collectAsList();
    assertThat(kept).singleElement().extracting(Row::mkString).isEqualTo("hash-1log-12");
  }

  /** One entry of the job believes its proxies and the other does not. */
  @Test
  void aLineThatTwoEntriesReadInTheirWaysIsOneHit() {
    List<Row> found =
        List.of(
            as(line(1, "log-1"), Map.of(ScanSchema.LOG, "logs/*", "network", "of the reader")),
            as(line(1, "copy-1"), Map.of(ScanSchema.LOG, "copies/*", "network", "of the proxy")),
            as(line(1, "copy-2"), Map.of(ScanSchema.LOG, "copies/*", "network", "of the proxy")));
    assertThat(
            JudgeHits.distinct(night(found), false)
                .select("network", "source_file")
                .collectAsList())
        .singleElement()
        .extracting(Row::mkString)
        .isEqualTo("of the proxycopy-1");
  }

  private static Row as(Row line, Map<String, Object> changes) {
    RowMaker maker = new RowMaker(ScanSchema.SCHEMA).setAll(line);
    changes.forEach(maker::set);
    return maker.make();
  }
}
