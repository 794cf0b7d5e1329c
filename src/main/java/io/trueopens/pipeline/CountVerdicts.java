package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.countDistinct;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.when;

import io.trueopens.fetcher.Confidence;
import io.trueopens.fetcher.Verdict;
import io.trueopens.message.Attribution;
import io.trueopens.message.Outcome;
import io.trueopens.table.Table;
import io.trueopens.tracker.Kind;
import java.util.Arrays;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;

/** Counts by which rules a campaign's fetches were judged, and what hangs on the weak ones. */
final class CountVerdicts {
  private static final Column LOW = col("confidence").equalTo(Confidence.LOW.id());
  private static final Column IS_IMAGE = col("kind").isin(ids(Kind::isImage));
  private static final Column IS_PERSON = col("verdict").isin(persons());
  private static final Column IS_OPENED = col("outcome").equalTo(Outcome.OPENED.id());

  private CountVerdicts() {}

  private static Object[] ids(java.util.function.Predicate<Kind> which) {
    return Arrays.stream(Kind.values()).filter(which).map(Kind::id).toArray();
  }

  private static Object[] persons() {
    return Arrays.stream(Verdict.values()).filter(Verdict::isPerson).map(Verdict::id).toArray();
  }

  /**
   * The table {@code verdicts}.
   *
   * @param messages the delivered ones with their outcomes
   */
  static Dataset<Row> of(Dataset<Row> hits, Dataset<Row> messages) {
    Dataset<Row> outcomes = messages.select("message", "campaign", "outcome");
    Dataset<Row> fetches =
        hits.filter(col("attribution").equalTo(Attribution.DELIVERED.id()))
            .filter(MarkDownloads.isServed())
            .select("message", "kind", "verdict", "rule", "confidence")
            .join(outcomes, "message");
    return byRule(fetches)
        .unionByName(byCampaign(outcomes, fetches), true)
        .select(SparkSchema.columns(Table.VERDICTS));
  }

  private static Dataset<Row> byRule(Dataset<Row> fetches) {
    return fetches
        .groupBy("campaign", "verdict", "rule", "confidence")
        .agg(count(lit(1)).as("fetches"), countDistinct("message").as("messages"))
        .withColumn("grouping", lit("rule"));
  }

  /** An opened message hangs on weak rules when no other says that a person loaded an image. */
  private static Dataset<Row> byCampaign(Dataset<Row> outcomes, Dataset<Row> fetches) {
    Dataset<Row> seen =
        fetches
            .groupBy("message")
            .agg(
                count(lit(1)).as("fetches"),
                count(when(LOW, 1)).as("low_fetches"),
                max(IS_IMAGE.and(IS_PERSON).and(LOW.equalTo(false))).as("surely"),
                max(IS_IMAGE.and(IS_PERSON.equalTo(false)).and(LOW)).as("perhaps"));
    Column isFetched = col("fetches").isNotNull();
    return outcomes
        .join(seen, outcomes.col("message").equalTo(seen.col("message")), "left")
        .groupBy("campaign")
        .agg(
            number(sum("fetches")).as("fetches"),
            number(sum("low_fetches")).as("low_fetches"),
            count(when(isFetched, 1)).as("messages"),
            count(lit(1)).as("delivered"),
            count(when(IS_OPENED, 1)).as("opened"),
            count(when(IS_OPENED.and(col("surely").equalTo(false)), 1)).as("opened_on_low"),
            count(when(IS_OPENED.equalTo(false).and(col("perhaps")), 1)).as("not_opened_on_low"))
        .withColumn("grouping", lit("campaign"));
  }

  private static Column number(Column sum) {
    return org.apache.spark.sql.functions.coalesce(sum, lit(0L)).cast(DataTypes.LongType);
  }
}
