package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.expr;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.min_by;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trueopens.fetcher.Verdict;
import io.trueopens.job.Experiment;
import io.trueopens.message.Outcome;
import io.trueopens.tracker.Kind;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

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

  private Units() {}

  /** The messages of an experiment with their arms, each with its alt text's style if asked for. */
  static Dataset<Row> messages(Dataset<Row> messages, Dataset<Row> alts, Experiment experiment) {
    Dataset<Row> all =
        switch (experiment.arms()) {
          case STYLE -> messages.withColumn(ARM, col("style"));
          case VARIANT -> messages.withColumn(ARM, col("variant"));
          case ALT_STYLE ->
              messages
                  .join(alts.select("message", "alt", "subject"), "message")
                  .withColumn(ARM, ImageStyles.ofAlt());
        };
    return all.filter(col(ARM).isin(experiment.weights().keySet().toArray()))
        .filter(inCampaigns(experiment.campaigns()));
  }

  private static Column inCampaigns(List<String> patterns) {
    Column any = lit(false);
    for (String pattern : patterns) {
      // Only * has a meaning; what LIKE gives one to is taken literally.
      String like =
          pattern.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_").replace("*", "%");
      any = any.or(col("campaign").like(like));
    }
    return any;
  }

  /**
   * The units.
   *
   * @param messages of the experiment, with arm and client known from before
   */
  static Dataset<Row> of(Dataset<Row> messages, Experiment.Assignment assignment) {
    Column unit = coalesce(col("recipient"), col("message"));
    Column drawn = assignment == Experiment.Assignment.PERSISTENT ? lit("") : col("campaign");
    Column since = coalesce(col("delivered_at"), col("dispatched_at"), col("started_at"));
    Dataset<Row> folded =
        messages
            .withColumn(UNIT, unit)
            .withColumn(DRAWN, drawn)
            .withColumn(SINCE, since)
            .withColumn("rank", rank())
            .groupBy(col(DRAWN), col(UNIT), col(ARM))
            .agg(first("campaign"), folds().toArray(new Column[0]));
    return folded.withColumn("outcome", outcome());
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
