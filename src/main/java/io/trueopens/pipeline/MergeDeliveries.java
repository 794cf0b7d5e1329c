package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.struct;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Puts together what all rows of all sources say of each message. Every field is a least value, so
 * that the order of rows, and rows that come twice, change nothing: a bounce goes before a
 * delivery, an earlier time before a later one, an earlier source before a later one.
 */
final class MergeDeliveries {
  static final String SEVERAL = "several recipients share a message id: opens cannot be told apart";
  static final String NO_CAMPAIGN = "no campaign in any source";

  /** The same of a message that a mail server's log alone names: it sends more than is asked of. */
  static final String MAIL_OF_SERVER =
      "no campaign in any source, and named by a mail server's log alone";

  /** The style of a variant whose image is not known. */
  static final String UNKNOWN_STYLE = "unknown";

  /** The variant of a campaign that has none. */
  static final String NO_VARIANT = "-";

  private static final String IS_SEVERAL = "several";
  private static final String IS_LISTED = "listed";

  private MergeDeliveries() {}

  /**
   * One row a message, with the reason where it cannot be used.
   *
   * @param mailLogs the numbers of the sources that are logs of mail servers
   */
  static Dataset<Row> merged(Dataset<Row> rows, int sources, List<Integer> mailLogs) {
    List<Column> fields = new ArrayList<>();
    for (String text : List.of("campaign", "recipient", "variant", "image", "alt", "subject")) {
      fields.add(first(text).getField(text).as(text));
    }
    fields.add(min("dispatched_at").as("dispatched_at"));
    fields.add(min("delivered_at").as("delivered_at"));
    fields.add(min("started_at").as("started_at"));
    fields.add(several(sources).as(IS_SEVERAL));
    Column listed = not(col(DeliverySchema.SOURCE).isin(mailLogs.toArray()));
    fields.add(max(listed).as(IS_LISTED));
    return rows.filter(
            col(DeliverySchema.UNUSABLE)
                .isNull()
                .and(col(DeliverySchema.SET_ASIDE).isNull())
                .and(col(DeliverySchema.COUNTED).isNull()))
        .groupBy("message")
        .agg(min(rank()).as("rank"), fields.toArray(new Column[0]))
        .withColumn("style", coalesce(ImageStyles.ofName(), lit(UNKNOWN_STYLE)))
        .withColumn("alt_style", ImageStyles.ofAlt())
        .withColumn("variant", coalesce(col("variant"), lit(NO_VARIANT)))
        .withColumn("status", status())
        .withColumn(
            DeliverySchema.UNUSABLE,
            when(col(IS_SEVERAL), SEVERAL)
                .when(col("campaign").isNull().and(col(IS_LISTED)), NO_CAMPAIGN)
                .when(col("campaign").isNull(), MAIL_OF_SERVER))
        .drop(IS_SEVERAL, IS_LISTED, "rank");
  }

  /** The field of the first source that has it. */
  private static Column first(String field) {
    return min(when(col(field).isNotNull(), struct(col(DeliverySchema.SOURCE), col(field))));
  }

  /** Sources may name the same recipient in different ways, but none in two. */
  private static Column several(int sources) {
    Column several = lit(false);
    for (int source = 0; source < sources; source++) {
      Column recipient = when(col(DeliverySchema.SOURCE).equalTo(source), col("recipient"));
      several = several.or(coalesce(min(recipient).notEqual(max(recipient)), lit(false)));
    }
    return several;
  }

  private static Column rank() {
    return when(col("status").equalTo(Keys.BOUNCED), 0)
        .when(col("status").equalTo(Keys.DELIVERED), 1)
        .when(col("status").equalTo(Keys.DISPATCHED), 2);
  }

  /** A list that says nothing of what became of its mails names those that were delivered. */
  private static Column status() {
    return when(col("rank").equalTo(0), Keys.BOUNCED)
        .when(col("rank").equalTo(2), Keys.DISPATCHED)
        .otherwise(Keys.DELIVERED);
  }
}
