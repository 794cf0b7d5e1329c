package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.array_compact;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.udf;
import static org.apache.spark.sql.functions.when;

import io.trueopens.fetcher.Verdict;
import io.trueopens.job.Experiment;
import io.trueopens.message.Outcome;
import io.trueopens.tracker.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.api.java.UDF1;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;
import org.apache.spark.sql.types.DataTypes;

/**
 * Folds the messages of an experiment into what was drawn: a recipient and campaign, or, where the
 * arm was drawn once, a recipient. The first open of any of its messages counts. A message without
 * a recipient is a unit by itself. The columns are those of {@code messages} where they are the
 * same.
 */
final class Units {
  static final String ARM = "arm";
  static final String CLIENT = "client";
  static final String SINCE = "since";
  static final String WITHOUT_RECIPIENT = "without_recipient";
  static final String UNIT = "unit";
  static final String DRAWN = "drawn";

  /** Place of the experiment in the job file. */
  static final String EXPERIMENT = "experiment";

  /** Whether this is what the second of several arms has of a unit. */
  static final String SECOND_ARM = "second_arm";

  private Units() {}

  /**
   * The messages of all experiments, a row for each experiment that a message is in, with its arm.
   */
  static Dataset<Row> messages(Dataset<Row> messages, List<Experiment> experiments) {
    Column[] parts =
        IntStream.range(0, experiments.size())
            .mapToObj(number -> part(number, experiments.get(number)))
            .toArray(Column[]::new);
    return messages
        .withColumn("part", explode(array_compact(array(parts))))
        .withColumn(EXPERIMENT, col("part." + EXPERIMENT))
        .withColumn(ARM, col("part." + ARM))
        .withColumn(DRAWN, col("part." + DRAWN))
        .withColumn(UNIT, coalesce(col("recipient"), col("message")))
        .drop("part");
  }

  /** A message's place in an experiment; null when it is not in it. */
  private static Column part(int number, Experiment experiment) {
    Column arm =
        switch (experiment.arms()) {
          case STYLE -> col("style");
          case VARIANT -> col("variant");
          case ALT_STYLE -> col("alt_style");
        };
    boolean once = experiment.assignment() == Experiment.Assignment.PERSISTENT;
    return when(
        arm.isin(experiment.weights().keySet().toArray()).and(inCampaigns(experiment.campaigns())),
        struct(
            lit(number).as(EXPERIMENT), arm.as(ARM), (once ? lit("") : col("campaign")).as(DRAWN)));
  }

  private static Column inCampaigns(List<String> patterns) {
    UDF1<String, Boolean> covers =
        campaign -> campaign != null && Experiment.covers(patterns, campaign);
    return udf(covers, DataTypes.BooleanType).apply(col("campaign"));
  }

  /**
   * The units.
   *
   * @param messages of the experiments, with the client known from before
   */
  static Dataset<Row> of(Dataset<Row> messages) {
    Column since = coalesce(col("delivered_at"), col("dispatched_at"), col("started_at"));
    Dataset<Row> folded =
        messages
            .withColumn(SINCE, since)
            .withColumn("rank", rank())
            .groupBy(col(EXPERIMENT), col(DRAWN), col(UNIT), col(ARM))
            .agg(first("campaign"), folds().toArray(new Column[0]));
    WindowSpec arms = Window.partitionBy(EXPERIMENT, DRAWN, UNIT).orderBy(ARM);
    return folded
        .withColumn("outcome", outcome())
        .withColumn(SECOND_ARM, row_number().over(arms).equalTo(2));
  }

  private static List<Column> folds() {
    List<Column> folds = new ArrayList<>();
    folds.add(first(CLIENT));
    folds.add(min(SINCE).as(SINCE));
    folds.add(min("first_open_at").as("first_open_at"));
    folds.add(
        min_by(
                col("agent"),
                when(col("first_open_at").isNotNull(), struct("first_open_at", "agent")))
            .as("agent"));
    folds.add(min("rank").as("rank"));
    folds.add(sum(when(col("recipient").isNull(), 1L).otherwise(0L)).as(WITHOUT_RECIPIENT));
    for (Kind kind : Kind.values()) {
      folds.add(sum(kind.id() + "s").as(kind.id() + "s"));
    }
    for (Verdict verdict : Verdict.values()) {
      folds.add(sum(verdict.id()).as(verdict.id()));
    }
    return folds;
  }

  /** What the unit's first message has, whatever the order of rows. */
  private static Column first(String column) {
    return min_by(col(column), struct(col(SINCE), col("campaign"), col("message"))).as(column);
  }

  private static Column rank() {
    Outcome[] outcomes = Outcome.values();
    Column rank = lit(outcomes.length);
    for (int place = 0; place < outcomes.length; place++) {
      rank = when(col("outcome").equalTo(outcomes[place].id()), place).otherwise(rank);
    }
    return rank;
  }

  private static Column outcome() {
    Outcome[] outcomes = Outcome.values();
    Column id = lit(null).cast("string");
    for (int place = 0; place < outcomes.length; place++) {
      id = when(col("rank").equalTo(place), outcomes[place].id()).otherwise(id);
    }
    return id;
  }

  /** Whether a unit was opened within 24 hours. */
  static Column openedFirstDay() {
    return col("first_open_at").leq(col(SINCE).plus(expr("INTERVAL 24 HOURS")));
  }
}
