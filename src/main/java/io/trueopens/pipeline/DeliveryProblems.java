package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trueopens.job.DeliveriesInput;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** What the owner of the deliveries should know about them, with counts. */
final class DeliveryProblems {
  private static final String REASON = "reason";
  private static final String IS_ERROR = "is_error";

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
  static List<Problem> of(
      List<DeliveriesInput> inputs, Dataset<Row> rows, MergedDeliveries merged) {
    DeliveryProblems found = new DeliveryProblems(inputs);
    List<Row> reasons = reasons(rows);
    found.addUnusable(reasons);
    found.addSetAside(reasons);
    found.addRepeated(rows);
    found.addMerged(merged);
    return found.problems;
  }

  private void addUnusable(List<Row> reasons) {
    for (Row reason : reasons) {
      if (reason.<Boolean>getAs(IS_ERROR)) {
        String text =
            Problem.counted(reason.<Long>getAs("count"), "row", "rows")
                + " left out: "
                + reason.getAs(REASON)
                + place(reason.getAs("first"));
        problems.add(Problem.error(path(reason), text));
      }
    }
  }

  private static String place(@Nullable Row first) {
    return first == null ? "" : " (first at " + first.get(0) + ":" + first.get(1) + ")";
  }

  /** One notice a source; its reasons are what was to be expected. */
  private void addSetAside(List<Row> reasons) {
    for (int source = 0; source < inputs.size(); source++) {
      int number = source;
      List<String> parts =
          reasons.stream()
              .filter(row -> row.<Integer>getAs(DeliverySchema.SOURCE) == number)
              .filter(row -> !row.<Boolean>getAs(IS_ERROR))
              .map(row -> row.getAs("count") + " × " + row.getAs(REASON))
              .toList();
      if (!parts.isEmpty()) {
        problems.add(
            Problem.notice(
                inputs.get(source).path(), "set aside, as is right: " + String.join("; ", parts)));
      }
    }
  }

  /** Why rows count for nothing, by source. */
  private static List<Row> reasons(Dataset<Row> rows) {
    Column place =
        when(
            col(DeliverySchema.FILE).isNotNull(),
            struct(col(DeliverySchema.FILE), col(DeliverySchema.LINE)));
    Comparator<Row> bySource =
        Comparator.comparing(row -> row.<Integer>getAs(DeliverySchema.SOURCE));
    return rows
        .withColumn(REASON, coalesce(col(DeliverySchema.UNUSABLE), col(DeliverySchema.SET_ASIDE)))
        .withColumn(IS_ERROR, col(DeliverySchema.UNUSABLE).isNotNull())
        .filter(col(REASON).isNotNull())
        .groupBy(DeliverySchema.SOURCE, REASON, IS_ERROR)
        .agg(sum(DeliverySchema.ROWS).as("count"), min(place).as("first"))
        .collectAsList()
        .stream()
        .sorted(bySource.thenComparing(row -> row.<String>getAs(REASON)))
        .toList();
  }

  private void addRepeated(Dataset<Row> rows) {
    if (inputs.stream().noneMatch(DeliveryProblems::mayRepeat)) {
      return;
    }
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
          Problem.notice(
              path(row),
              Problem.counted(row.<Long>getAs("count"), "event", "events")
                  + " came again; each counts once"));
    }
  }

  /** Lists and counts have no ids of events. */
  private static boolean mayRepeat(DeliveriesInput input) {
    return switch (input.formatOrCsv().shape()) {
      case TABLE, COUNTS -> false;
      case LINES, EVENTS, MAIL_LOG -> true;
    };
  }

  private String path(Row row) {
    return inputs.get(row.<Integer>getAs(DeliverySchema.SOURCE)).path();
  }

  private void addMerged(MergedDeliveries merged) {
    String all = String.join(", ", inputs.stream().map(DeliveriesInput::path).toList());
    merged
        .leftOut()
        .forEach(
            (reason, messages) -> {
              String text =
                  Problem.counted(messages, "message", "messages") + " left out: " + reason;
              problems.add(
                  reason.equals(MergeDeliveries.MAIL_OF_SERVER)
                      ? Problem.notice(all, text)
                      : Problem.error(all, text));
            });
    Set<String> crowded = merged.crowded();
    if (!crowded.isEmpty()) {
      problems.add(Problem.notice(all, crowdedText(crowded)));
    }
    long underWay = merged.underWay();
    if (underWay > 0) {
      problems.add(
          Problem.notice(
              all,
              Problem.counted(underWay, "message was", "messages were")
                  + " dispatched, but neither delivered nor bounced so far; none of that counts as"
                  + " delivered"));
    }
  }

  private static String crowdedText(Set<String> campaigns) {
    return Problem.counted(campaigns.size(), "campaign has", "campaigns have")
        + " some "
        + MergedDeliveries.MANY_IMAGES
        + " names of images or more (\""
        + campaigns.iterator().next()
        + "\"): rates are by variant and style there, and not by name";
  }
}
