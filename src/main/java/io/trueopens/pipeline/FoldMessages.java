package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;

import io.trueopens.fetcher.Confidence;
import io.trueopens.fetcher.Verdict;
import io.trueopens.message.Attribution;
import io.trueopens.message.JudgedFetch;
import io.trueopens.message.MessageFold;
import io.trueopens.message.MessageOutcome;
import io.trueopens.table.Table;
import io.trueopens.tracker.Kind;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.apache.spark.api.java.function.CoGroupFunction;
import org.apache.spark.api.java.function.MapGroupsFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/** Folds the hits of each delivered message into its outcome. */
final class FoldMessages {
  private static final StructType MESSAGES = SparkSchema.of(Table.MESSAGES);

  private FoldMessages() {}

  /** The table {@code messages}: one row for each delivered message, fetched or not. */
  static Dataset<Row> outcomes(Dataset<Row> deliveries, Dataset<Row> hits) {
    return deliveries
        .filter(col("status").equalTo(Keys.DELIVERED))
        .groupByKey(Keys.MESSAGE, Encoders.STRING())
        .cogroup(
            hits.filter(col("attribution").equalTo(Attribution.DELIVERED.id()))
                .groupByKey(Keys.MESSAGE, Encoders.STRING()),
            new Fold(),
            Encoders.row(MESSAGES));
  }

  private record Fold() implements CoGroupFunction<String, Row, Row, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Iterator<Row> call(String message, Iterator<Row> deliveries, Iterator<Row> hits) {
      MessageFold fold = new MessageFold();
      hits.forEachRemaining(hit -> fold.add(fetch(hit)));
      return List.of(row(deliveries.next(), fold.result())).iterator();
    }

    private static Row row(Row delivery, MessageOutcome outcome) {
      return outcomeRow(outcome)
          .setAll(delivery)
          .set("seconds_to_open", secondsToOpen(delivery, outcome.firstOpenAt()))
          .make();
    }

    private static @Nullable Long secondsToOpen(Row delivery, @Nullable Instant opened) {
      Instant since = Keys.since(delivery);
      return since == null || opened == null ? null : Duration.between(since, opened).toSeconds();
    }
  }

  /** Folds mails of which no delivery is known: rows as of {@code messages}, for counting only. */
  static Dataset<Row> withoutDeliveries(Dataset<Row> hits) {
    return hits.groupByKey(Keys.MESSAGE, Encoders.STRING())
        .mapGroups(new FoldHits(), Encoders.row(MESSAGES));
  }

  private record FoldHits() implements MapGroupsFunction<String, Row, Row> {
    private static final long serialVersionUID = 1L;

    @Override
    public Row call(String message, Iterator<Row> hits) {
      MessageFold fold = new MessageFold();
      String campaign = null;
      while (hits.hasNext()) {
        Row hit = hits.next();
        campaign = hit.getAs("campaign");
        fold.add(fetch(hit));
      }
      return outcomeRow(fold.result()).set("message", message).set("campaign", campaign).make();
    }
  }

  private static JudgedFetch fetch(Row hit) {
    String download = hit.getAs("download");
    Kind kind = Kind.valueOf(upper(hit.getAs("kind")));
    return new JudgedFetch(
        hit.getAs("event_time"),
        kind,
        kind == Kind.IMAGE ? hit.getAs("image") : null,
        hit.getAs("status"),
        hit.getAs("agent"),
        Verdict.valueOf(upper(hit.getAs("verdict"))),
        Confidence.HIGH.id().equals(hit.getAs("confidence")),
        download != null && !download.equals(hit.getAs("line_hash")));
  }

  private static String upper(String id) {
    return id.toUpperCase(Locale.ROOT);
  }

  private static RowMaker outcomeRow(MessageOutcome outcome) {
    RowMaker maker =
        new RowMaker(MESSAGES)
            .set("outcome", outcome.outcome().id())
            .set("first_open_at", outcome.firstOpenAt())
            .set("agent", outcome.agent())
            .set("surely_opened", outcome.signs().surelyOpened())
            .set("interacted", outcome.signs().interacted())
            .set("named_images", outcome.signs().namedImages())
            .set("person_at", outcome.signs().personAt())
            .set("doubtful_at", outcome.signs().doubtfulAt());
    for (Kind kind : Kind.values()) {
      maker.set(kind.id() + "s", outcome.count(kind));
    }
    for (Verdict verdict : Verdict.values()) {
      maker.set(verdict.id(), outcome.count(verdict));
    }
    return maker;
  }
}
