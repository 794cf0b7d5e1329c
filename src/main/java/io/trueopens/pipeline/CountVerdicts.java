package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.collect_list;
import static org.apache.spark.sql.functions.concat;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.struct;
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
  private static final String CAMPAIGN = "campaign";
  private static final String[] ONE_MESSAGE = {"message"};
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
    return messages
        .select("message", "campaign", "outcome")
        .join(byMessage(hits), ONE_MESSAGE, "left")
        .withColumn("part", explode(parts()))
        .groupBy(
            col("campaign"),
            col("part.grouping"),
            col("part.verdict"),
            col("part.rule"),
            col("part.confidence"))
        .agg(coalesce(sum("part.fetches"), lit(0L)).as("fetches"), counts())
        .select(SparkSchema.columns(Table.VERDICTS));
  }

  /** A row for each fetched message, with the rules that judged its fetches. */
  private static Dataset<Row> byMessage(Dataset<Row> hits) {
    Column image = col("image");
    return hits.filter(col("attribution").equalTo(Attribution.DELIVERED.id()))
        .filter(MarkDownloads.isServed())
        .select(
            col("message"), col("verdict"), col("rule"), col("confidence"), IS_IMAGE.as("image"))
        // Both counts below, and the messages beside them, go by it.
        .repartition(col("message"))
        .groupBy("message", "verdict", "rule", "confidence")
        .agg(count(lit(1)).as("fetches"), max("image").as("image"))
        .groupBy("message")
        .agg(
            sum("fetches").as("fetches"),
            sum(when(LOW, col("fetches")).otherwise(0L)).as("low_fetches"),
            max(image.and(IS_PERSON).and(LOW.equalTo(false))).as("surely"),
            max(image.and(IS_PERSON.equalTo(false)).and(LOW)).as("perhaps"),
            collect_list(part("rule", col("verdict"), col("rule"), col("confidence"))).as("rules"));
  }

  private static Column part(String grouping, Column verdict, Column rule, Column confidence) {
    return struct(
        lit(grouping).as("grouping"),
        verdict.as("verdict"),
        rule.as("rule"),
        confidence.as("confidence"),
        col("fetches").as("fetches"));
  }

  /** What a message counts for: its campaign, and each rule that judged one of its fetches. */
  private static Column parts() {
    Column none = lit(null).cast(DataTypes.StringType);
    Column campaign = array(part(CAMPAIGN, none, none, none));
    return when(col("rules").isNull(), campaign).otherwise(concat(campaign, col("rules")));
  }

  /** An opened message hangs on weak rules when no other says that a person loaded an image. */
  private static Column[] counts() {
    return new Column[] {
      count("part.fetches").as("messages"),
      ofCampaign(coalesce(sum("low_fetches"), lit(0L))).as("low_fetches"),
      ofCampaign(count(lit(1))).as("delivered"),
      ofCampaign(count(when(IS_OPENED, 1))).as("opened"),
      ofCampaign(count(when(IS_OPENED.and(col("surely").equalTo(false)), 1))).as("opened_on_low"),
      ofCampaign(count(when(IS_OPENED.equalTo(false).and(col("perhaps")), 1)))
          .as("not_opened_on_low")
    };
  }

  private static Column ofCampaign(Column count) {
    return when(col("part.grouping").equalTo(CAMPAIGN), count);
  }
}
