package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trueopens.job.DeliveriesInput;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** What the owner of the deliveries should know about them, with counts. */
final class DeliveryProblems {
  private final List<DeliveriesInput> inputs;
  private final List<Problem> problems = new ArrayList<>();

  private DeliveryProblems(List<DeliveriesInput> inputs) {
    this.inputs = inputs;
  }

  /**
   * The problems, by source.
   *
   * @param rows what the sources say
   * @param merged what it comes to by message
   */
  static List<Problem> of(List<DeliveriesInput> inputs, Dataset<Row> rows, Dataset<Row> merged) {
    DeliveryProblems found = new DeliveryProblems(inputs);
    found.addUnusable(rows);
    found.addSetAside(rows);
    found.addRepeated(rows);
    found.addMerged(merged);
    return found.problems;
  }

  private void addUnusable(Dataset<Row> rows) {
    for (Row reason : reasons(rows, DeliverySchema.UNUSABLE)) {
      String text =
          reason.<Long>getAs("count")
              + " rows left out: "
              + reason.getAs(DeliverySchema.UNUSABLE)
              + place(reason.getAs("first"));
      problems.add(Problem.error(path(reason), text));
    }
  }

  private static String place(@Nullable Row first) {
    return first == null ? "" : " (first at " + first.get(0) + ":" + first.get(1) + ")";
  }

  /** One notice a source; its reasons are what was to be expected. */
  private void addSetAside(Dataset<Row> rows) {
    List<Row> reasons = reasons(rows, DeliverySchema.SET_ASIDE);
    for (int source = 0; source < inputs.size(); source++) {
      int number = source;
      List<String> parts =
          reasons.stream()
              .filter(row -> row.<Integer>getAs(DeliverySchema.SOURCE) == number)
              .map(row -> row.getAs("count") + " × " + row.getAs(DeliverySchema.SET_ASIDE))
              .toList();
      if (!parts.isEmpty()) {
        problems.add(
            Problem.notice(
                inputs.get(source).path(), "set aside, as is right: " + String.join("; ", parts)));
      }
    }
  }

  private static List<Row> reasons(Dataset<Row> rows, String reason) {
    Column place =
        when(
            col(DeliverySchema.FILE).isNotNull(),
            struct(col(DeliverySchema.FILE), col(DeliverySchema.LINE)));
    return rows.filter(col(reason).isNotNull())
        .groupBy(DeliverySchema.SOURCE, reason)
        .agg(sum(DeliverySchema.ROWS).as("count"), min(place).as("first"))
        .orderBy(DeliverySchema.SOURCE, reason)
        .collectAsList();
  }

  private void addRepeated(Dataset<Row> rows) {
    Column id = col(DeliverySchema.EVENT_ID);
    List<Row> counts =
        rows.filter(id.isNotNull())
            .groupBy(DeliverySchema.SOURCE)
            .agg(count(id).minus(countDistinct(id)).as("count"))
            .filter(col("count").gt(0))
            .orderBy(DeliverySchema.SOURCE)
            .collectAsList();
    for (Row row : counts) {
      problems.add(
          Problem.notice(path(row), row.getAs("count") + " events came again; each counts once"));
    }
  }

  private String path(Row row) {
    return inputs.get(row.<Integer>getAs(DeliverySchema.SOURCE)).path();
  }

  private void addMerged(Dataset<Row> merged) {
    String all = String.join(", ", inputs.stream().map(DeliveriesInput::path).toList());
    List<Row> reasons =
        merged
            .filter(col(DeliverySchema.UNUSABLE).isNotNull())
            .groupBy(DeliverySchema.UNUSABLE)
            .count()
            .orderBy(DeliverySchema.UNUSABLE)
            .collectAsList();
    for (Row reason : reasons) {
      problems.add(
          Problem.error(all, reason.getLong(1) + " messages left out: " + reason.getString(0)));
    }
    long underWay =
        merged
            .filter(col(DeliverySchema.UNUSABLE).isNull())
            .filter(col("status").equalTo(lit(Keys.DISPATCHED)))
            .count();
    if (underWay > 0) {
      problems.add(
          Problem.notice(
              all,
              underWay
                  + " messages were dispatched, but neither delivered nor bounced so far; they do"
                  + " not count as delivered"));
    }
  }
}
