package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import io.trueopens.experiment.ArmDay;
import io.trueopens.experiment.ArmHealth;
import io.trueopens.experiment.Comparison;
import io.trueopens.experiment.Design;
import io.trueopens.experiment.Experiment;
import io.trueopens.experiment.ExperimentData;
import io.trueopens.rate.OpenCounts;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts what the job's experiments need from {@code messages}, and compares their arms. */
final class CompareArms {
  private final Dataset<Row> messages;
  private final String timeZone;
  private final LocalDate until;

  /**
   * @param timeZone the zone in which days begin
   * @param until the report's day
   */
  CompareArms(Dataset<Row> messages, String timeZone, LocalDate until) {
    this.messages = messages;
    this.timeZone = timeZone;
    this.until = until;
  }

  /** The comparisons of one experiment of the job file. */
  List<Comparison> compare(io.trueopens.job.Experiment experiment) {
    Design design =
        new Design(
            experiment.name(),
            experiment.control(),
            experiment.weights(),
            experiment.plannedOrDefault(),
            experiment.isRandomised());
    return Experiment.compare(design, data(experiment));
  }

  private ExperimentData data(io.trueopens.job.Experiment experiment) {
    Column arm =
        switch (experiment.arms()) {
          case STYLE -> col("style");
          case VARIANT -> col("variant");
        };
    Object[] arms = experiment.weights().keySet().toArray();
    Dataset<Row> part =
        messages
            .withColumn("arm", arm)
            .filter(col("arm").isin(arms))
            .filter(inCampaigns(experiment.campaigns()))
            .cache();
    try {
      return new ExperimentData(days(part), health(part), totals(part), overlap(part), until);
    } finally {
      part.unpersist();
    }
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

  private List<ArmDay> days(Dataset<Row> part) {
    Column since = coalesce(col("delivered_at"), col("dispatched_at"), col("started_at"));
    Dataset<Row> delivered =
        part.select(col("campaign"), col("arm"), day(since), lit(1L).as("delivered"), lit(0L));
    Dataset<Row> opened =
        part.filter(col("first_open_at").isNotNull())
            .select(col("campaign"), col("arm"), day(col("first_open_at")), lit(0L), lit(1L));
    List<ArmDay> days = new ArrayList<>();
    delivered
        .union(opened)
        .toDF("campaign", "arm", "day", "delivered", "opened")
        .filter(col("day").isNotNull())
        .groupBy("campaign", "arm", "day")
        .sum("delivered", "opened")
        .collectAsList()
        .forEach(
            row ->
                days.add(
                    new ArmDay(
                        row.getString(0),
                        row.getString(1),
                        row.getLocalDate(2),
                        row.getLong(3),
                        row.getLong(4))));
    return days;
  }

  private Column day(Column instant) {
    return to_date(from_utc_timestamp(instant, timeZone));
  }

  private static List<ArmHealth> health(Dataset<Row> part) {
    List<ArmHealth> health = new ArrayList<>();
    part.groupBy("campaign", "arm")
        .agg(
            count(lit(1)),
            count(when(col("prefetch").gt(0), lit(1))),
            count(when(col("scanner").gt(0), lit(1))))
        .collectAsList()
        .forEach(
            row ->
                health.add(
                    new ArmHealth(
                        row.getString(0),
                        row.getString(1),
                        row.getLong(2),
                        row.getLong(3),
                        row.getLong(4))));
    return health;
  }

  private static Map<String, OpenCounts> totals(Dataset<Row> part) {
    Map<String, OpenCounts> totals = new HashMap<>();
    List<Column> counts = CountOutcomes.counts();
    part.groupBy("arm")
        .agg(counts.get(0), counts.subList(1, counts.size()).toArray(new Column[0]))
        .collectAsList()
        .forEach(row -> totals.put(row.getString(0), CountOutcomes.read(row)));
    return totals;
  }

  private static long overlap(Dataset<Row> part) {
    return part.filter(col("recipient").isNotNull())
        .groupBy("campaign", "recipient")
        .agg(countDistinct("arm").as("arms"))
        .filter(col("arms").gt(1))
        .count();
  }
}
