package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.row_number;

import io.trueopens.fetcher.Behaviour;
import io.trueopens.fetcher.Fetch;
import io.trueopens.fetcher.Judge;
import io.trueopens.fetcher.Judgement;
import io.trueopens.fetcher.NetworkMatch;
import io.trueopens.fetcher.RefererClass;
import io.trueopens.fetcher.RuleChanges;
import io.trueopens.message.Attribution;
import io.trueopens.message.KnownCampaigns;
import io.trueopens.table.Table;
import java.io.Serializable;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Gives every distinct tracked request its verdict, knowing when its message was delivered. */
final class JudgeHits {
  private static final StructType HITS = SparkSchema.of(Table.HITS);
  private static final Encoder<Row> ROWS = Encoders.row(HITS);

  private JudgeHits() {}

  /**
   * Equal lines are one hit, whichever files hold them.
   *
   * @param tracked rows of the scan
   * @param readOneWay whether equal lines are read alike, whichever file they are in; else a line
   *     is read as the entry of {@code logs} reads it whose path is first by the alphabet
   */
  static Dataset<Row> distinct(Dataset<Row> tracked, boolean readOneWay) {
    Dataset<Row> lines = distinct(tracked);
    if (readOneWay) {
      return lines;
    }
    WindowSpec sameLine =
        Window.partitionBy("line_hash").orderBy(col(ScanSchema.LOG), col("source_file"));
    return lines
        .withColumn("reading", row_number().over(sameLine))
        .filter(col("reading").equalTo(1))
        .drop("reading");
  }

  private static Dataset<Row> distinct(Dataset<Row> tracked) {
    Column[] line =
        Stream.concat(
                Stream.of("line_hash"), Arrays.stream(ScanSchema.TRACKED_COLUMNS.fieldNames()))
            .distinct()
            .map(org.apache.spark.sql.functions::col)
            .toArray(Column[]::new);
    Column[] lineAndFile = Arrays.copyOf(line, line.length + 1);
    lineAndFile[line.length] = col("file");
    // Put together by their hashes first, lines are moved and sorted once for both steps.
    return tracked
        .repartition(col("line_hash"))
        .groupBy(lineAndFile)
        .agg(count(lit(1)).as("copies"), min(ScanSchema.LOG).as(ScanSchema.LOG))
        .groupBy(line)
        .agg(
            min("file").as("source_file"),
            min(ScanSchema.LOG).as(ScanSchema.LOG),
            max("copies").as("copies"));
  }

  /**
   * What a judgement needs beside hits and deliveries.
   *
   * @param rules as the job changes them
   */
  record Knowledge(KnownCampaigns campaigns, RuleChanges rules) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /**
   * The table {@code hits}.
   *
   * @param hits distinct ones, with their {@linkplain MarkDownloads downloads} and {@linkplain
   *     MarkBehaviour behaviour}
   */
  static Dataset<Row> judged(Dataset<Row> hits, Dataset<Row> deliveries, Knowledge known) {
    Dataset<Row> ofMessages =
        hits.filter(col("message").isNotNull())
            .groupByKey(Keys.MESSAGE, Encoders.STRING())
            .cogroup(
                deliveries.groupByKey(Keys.MESSAGE, Encoders.STRING()), new OfMessage(known), ROWS);
    // Shared objects belong to no message; grouping them would put them all on one machine.
    Dataset<Row> shared = hits.filter(col("message").isNull()).map(new OfNone(known), ROWS);
    return ofMessages.union(shared);
  }

  private record OfMessage(Knowledge known) implements CoGroupFunction<String, Row, Row, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(String message, Iterator<Row> hits, Iterator<Row> deliveries) {
      Row delivery = deliveries.hasNext() ? deliveries.next() : null;
      Judging judging = new Judging(delivery, known);
      return new Iterator<>() {
        @Override
        public boolean hasNext() {
          return hits.hasNext();
        }

        @Override
        public Row next() {
          return judging.judged(hits.next());
        }
      };
    }
  }

  private record OfNone(Knowledge known) implements MapFunction<Row, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Row call(Row hit) {
      return new Judging(null, known).judged(hit);
    }
  }

  /** Judges the hits of one message. */
  private static final class Judging {
    private final Attribution.@Nullable Known delivery;
    private final KnownCampaigns campaigns;
    private final Judge judge;
    private final @Nullable Instant since;

    Judging(@Nullable Row delivery, Knowledge known) {
      this.delivery = delivery == null ? null : known(delivery);
      this.campaigns = known.campaigns();
      this.judge = Judge.of(known.rules());
      this.since = delivery == null ? null : Keys.since(delivery);
    }

    private static Attribution.Known known(Row delivery) {
      boolean delivered = Keys.DELIVERED.equals(delivery.getAs("status"));
      return new Attribution.Known(delivery.getAs("campaign"), delivered);
    }

    Row judged(Row hit) {
      Long seconds = seconds(hit.getAs("event_time"));
      RowMaker row =
          new RowMaker(HITS)
              .setAll(hit)
              .set("seconds_since_delivery", seconds)
              .set("attribution", attribution(hit).id());
      if (hit.<Boolean>getAs(Evidence.FROZEN)) {
        return row.make();
      }
      Judgement judgement = judge.judge(fetch(hit, seconds));
      return row.set("agent", judgement.agent())
          .set("verdict", judgement.verdict().id())
          .set("rule", judgement.rule())
          .set("confidence", judgement.confidence().id())
          .set("evidence", judgement.because())
          .make();
    }

    private Attribution attribution(Row hit) {
      return Attribution.of(hit.getAs("message"), hit.getAs("campaign"), delivery, campaigns);
    }

    private @Nullable Long seconds(Instant time) {
      return since == null ? null : Duration.between(since, time).toSeconds();
    }

    private static Fetch fetch(Row hit, @Nullable Long seconds) {
      String referer = hit.getAs("referer");
      return new Fetch(
          hit.getAs("user_agent"),
          hit.getAs("method"),
          RefererClass.valueOf(referer.toUpperCase(Locale.ROOT)),
          false,
          hit.<Boolean>getAs("address_known"),
          networks(hit.getAs("network_sets")),
          seconds,
          Behaviour.parse(hit.getAs("behaviour")));
    }

    private static List<NetworkMatch> networks(@Nullable String sets) {
      return sets == null || sets.isEmpty()
          ? List.of()
          : Arrays.stream(sets.split(",")).map(NetworkMatch::parse).toList();
    }
  }
}
