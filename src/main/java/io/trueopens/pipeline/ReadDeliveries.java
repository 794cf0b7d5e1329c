package io.trueopens.pipeline;

import io.trueopens.delivery.DeliveryFormat;
import io.trueopens.job.DeliveriesInput;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.message.Pseudonyms;
import io.trueopens.tracker.JoinBy;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;

/** Reads what was sent, from all sources of a job. */
final class ReadDeliveries {
  private final SparkSession spark;
  private final List<DeliveriesInput> inputs;
  private final JoinBy joinBy;

  /**
   * @param joinBy what the trackers' URLs name mails by
   */
  ReadDeliveries(SparkSession spark, List<DeliveriesInput> inputs, JoinBy joinBy) {
    this.spark = spark;
    this.inputs = inputs;
    this.joinBy = joinBy;
  }

  /** What the rows of all sources say, keyed; those that cannot be used carry the reason. */
  Dataset<Row> rows(Pseudonyms pseudonyms) {
    Dataset<Row> all = spark.createDataFrame(List.of(), DeliverySchema.KEYED);
    for (int source = 0; source < inputs.size(); source++) {
      all = all.unionByName(rows(source, pseudonyms));
    }
    return all;
  }

  private Dataset<Row> rows(int source, Pseudonyms pseudonyms) {
    DeliveriesInput input = inputs.get(source);
    return switch (input.formatOrCsv().shape()) {
      case TABLE -> table(source, pseudonyms);
      case LINES, EVENTS -> lines(source, pseudonyms);
      case MAIL_LOG -> JoinQueues.joined(lines(source, pseudonyms));
      case COUNTS ->
          MapCounts.rows(new DeliveryTable(spark, input), source, ZoneId.of(input.zoneOrUtc()));
    };
  }

  private Dataset<Row> table(int source, Pseudonyms pseudonyms) {
    DeliveriesInput input = inputs.get(source);
    DeliveryTable table = new DeliveryTable(spark, input);
    Dataset<Row> texts = table.texts();
    // What one source lacks, another may have.
    boolean alone = inputs.size() == 1;
    Set<String> required = alone ? Set.of(DeliveriesInput.REQUIRED) : Set.of();
    Map<String, String> columns = table.columns(texts.columns(), required);
    if (alone) {
      requireJoin(input, columns.keySet());
    }
    return keyed(texts, new MapDeliveries(columns, source, input.zoneOrUtc(), joinBy, pseudonyms));
  }

  private Dataset<Row> lines(int source, Pseudonyms pseudonyms) {
    DeliveriesInput input = inputs.get(source);
    return keyed(
        DeliveryLines.read(spark, input),
        new MapDeliveries(
            DeliverySchema.rawColumns(), source, input.zoneOrUtc(), joinBy, pseudonyms));
  }

  private void requireJoin(DeliveriesInput input, Set<String> present) {
    try {
      DeliveriesInput.fieldsToRead(present, joinBy);
    } catch (IllegalArgumentException e) {
      throw new InvalidFileException(
          input.path(), e.getMessage() + ". Map it in \"columns\" of \"deliveries\"", e);
    }
  }

  private static Dataset<Row> keyed(Dataset<Row> rows, MapDeliveries map) {
    return rows.map(map, Encoders.row(DeliverySchema.KEYED));
  }

  /** One row a message, with the reason where it cannot be used. */
  Dataset<Row> merged(Dataset<Row> rows) {
    List<Integer> mailLogs =
        IntStream.range(0, inputs.size())
            .filter(
                source -> inputs.get(source).formatOrCsv().shape() == DeliveryFormat.Shape.MAIL_LOG)
            .boxed()
            .toList();
    return MergeDeliveries.merged(rows, inputs.size(), mailLogs);
  }

  /** The sources, for messages. */
  String paths() {
    return String.join(", ", inputs.stream().map(DeliveriesInput::path).toList());
  }

  /** What the owner of the deliveries should know. */
  List<Problem> problems(Dataset<Row> rows, MergedDeliveries merged) {
    List<Problem> problems = new ArrayList<>();
    inputs.forEach(input -> problems.addAll(ListedFile.brokenLinks(spark, input.path())));
    problems.addAll(DeliveryProblems.of(inputs, rows, merged));
    return problems;
  }
}
