package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import io.trueopens.job.DeliveriesInput;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.message.Pseudonyms;
import io.trueopens.table.Table;
import io.trueopens.tracker.JoinBy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.AnalysisException;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/** Reads the list of what was sent. */
final class ReadDeliveries {
  private final SparkSession spark;
  private final DeliveriesInput input;
  private final JoinBy joinBy;

  ReadDeliveries(SparkSession spark, DeliveriesInput input, JoinBy joinBy) {
    this.spark = spark;
    this.input = input;
    this.joinBy = joinBy;
  }

  /** Every row of the list, keyed; those that cannot be used carry the reason. */
  Dataset<Row> rows(Pseudonyms pseudonyms) {
    Dataset<Row> csv = csv();
    MapDeliveries map = new MapDeliveries(columns(csv.columns()), input.zoneOrUtc(), pseudonyms);
    return csv.map(map, Encoders.row(MapDeliveries.SCHEMA));
  }

  /** One row a message: where a list names one twice, a bounce counts, then the earliest. */
  static Dataset<Row> distinct(Dataset<Row> rows) {
    WindowSpec sameMessage =
        Window.partitionBy("message")
            .orderBy(
                Table.DELIVERIES.columns().stream()
                    .map(column -> column.name())
                    .sorted(java.util.Comparator.comparing(name -> name.equals("status") ? 0 : 1))
                    .map(name -> col(name).asc_nulls_last())
                    .toArray(org.apache.spark.sql.Column[]::new));
    return rows.filter(col(MapDeliveries.UNUSABLE).isNull())
        .withColumn("rank", row_number().over(sameMessage))
        .filter(col("rank").equalTo(1))
        .select(SparkSchema.columns(Table.DELIVERIES));
  }

  /** The reasons why rows cannot be used, with how many each. */
  List<Problem> problems(Dataset<Row> rows) {
    List<Problem> problems = new ArrayList<>();
    Dataset<Row> reasons =
        rows.filter(col(MapDeliveries.UNUSABLE).isNotNull())
            .groupBy(MapDeliveries.UNUSABLE)
            .count()
            .orderBy(MapDeliveries.UNUSABLE);
    for (Row reason : reasons.collectAsList()) {
      String text = reason.getLong(1) + " rows left out: " + reason.getString(0);
      problems.add(Problem.error(input.path(), text));
    }
    return problems;
  }

  private Dataset<Row> csv() {
    try {
      return spark
          .read()
          .option("header", true)
          .option("escape", "\"")
          .option("multiLine", true)
          .csv(input.path());
    } catch (Exception e) {
      if (e instanceof AnalysisException) {
        throw new InvalidFileException(
            input.path(), "the deliveries cannot be read: " + e.getMessage(), e);
      }
      throw e;
    }
  }

  /** The user's columns by our field, as far as the list has them. */
  private Map<String, String> columns(String[] present) {
    List<String> header = Arrays.asList(present);
    Map<String, String> columns = new LinkedHashMap<>();
    for (String field : DeliveriesInput.FIELDS) {
      String column = input.column(field);
      boolean named = !column.equals(field);
      if (header.contains(column)) {
        columns.put(field, column);
      } else if (named || DeliveriesInput.REQUIRED.equals(field)) {
        throw new InvalidFileException(
            input.path(),
            "there is no column \""
                + column
                + "\" for "
                + field
                + "; the header has "
                + String.join(", ", header)
                + ". Map it in \"columns\" of \"deliveries\"");
      }
    }
    return joining(columns);
  }

  private Map<String, String> joining(Map<String, String> columns) {
    try {
      columns.keySet().retainAll(DeliveriesInput.fieldsToRead(columns.keySet(), joinBy));
      return columns;
    } catch (IllegalArgumentException e) {
      throw new InvalidFileException(
          input.path(), e.getMessage() + ". Map it in \"columns\" of \"deliveries\"", e);
    }
  }
}
