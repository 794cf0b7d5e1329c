package io.trueopens.pipeline;

import io.trueopens.message.Delivery;
import io.trueopens.message.DeliveryTime;
import io.trueopens.message.MessageKeys;
import io.trueopens.message.Pseudonyms;
import io.trueopens.message.Pseudonyms.Of;
import io.trueopens.naming.NamingRules;
import io.trueopens.table.Table;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Locale;
import java.util.Map;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.jspecify.annotations.Nullable;

/**
 * Turns a row of the user's list into one of {@code deliveries}, with message and recipient keyed.
 * A row that cannot be used gets a reason instead.
 *
 * @param columns the columns that the list has, by our field
 * @param zone the zone of times that carry none
 */
record MapDeliveries(Map<String, String> columns, String zone, Pseudonyms pseudonyms)
    implements MapFunction<Row, Row>, Serializable {
  private static final long serialVersionUID = 1L;

  /** Column with the reason why a row cannot be used; null in good rows. */
  static final String UNUSABLE = "unusable";

  static final StructType SCHEMA =
      SparkSchema.of(Table.DELIVERIES).add(UNUSABLE, DataTypes.StringType);

  private static final String DELIVERED = "delivered";
  private static final String BOUNCED = "bounced";

  /** What mailers write, and what we call it. */
  private static final Map<String, String> STATUSES =
      Map.of(
          DELIVERED,
          DELIVERED,
          "accepted",
          DELIVERED,
          "sent",
          DELIVERED,
          BOUNCED,
          BOUNCED,
          "bounce",
          BOUNCED,
          "failed",
          BOUNCED,
          "rejected",
          BOUNCED,
          "dropped",
          BOUNCED);

  @Override
  public Row call(Row row) {
    RowMaker maker = new RowMaker(SCHEMA);
    String campaign = text(row, "campaign");
    String recipient = text(row, "recipient");
    String message = new MessageKeys(pseudonyms).of(text(row, "message"), campaign, recipient);
    if (message == null || campaign == null) {
      return maker.set(UNUSABLE, missing() + " or no campaign").make();
    }
    String image = text(row, "image");
    maker
        .set("message", message)
        .set("recipient", pseudonyms.of(Of.RECIPIENT, normalised(recipient)))
        .set("campaign", campaign)
        .set("variant", orDash(text(row, "variant")))
        .set("image", image)
        .set("alt", text(row, "alt"))
        .set("subject", text(row, "subject"))
        .set("style", style(image));
    setTime(maker, row, "dispatched_at");
    setTime(maker, row, "delivered_at");
    setStatus(maker, text(row, "status"));
    return maker.make();
  }

  private String missing() {
    return columns.containsKey("message") ? "no message id" : "no recipient";
  }

  private @Nullable String text(Row row, String field) {
    String column = columns.get(field);
    String value = column == null ? null : row.<String>getAs(column);
    return value == null || value.isBlank() ? null : value.strip();
  }

  /** Mail addresses are compared without regard to case, as every mailer does. */
  private static @Nullable String normalised(@Nullable String recipient) {
    return recipient == null ? null : recipient.toLowerCase(Locale.ROOT);
  }

  private static String orDash(@Nullable String variant) {
    return variant == null ? "-" : variant;
  }

  private static String style(@Nullable String image) {
    return image == null ? Delivery.UNKNOWN_STYLE : NamingRules.bundled().read(image).style().id();
  }

  private void setTime(RowMaker maker, Row row, String field) {
    String text = text(row, field);
    if (text != null) {
      Instant time = DeliveryTime.parse(text, ZoneId.of(zone)).orElse(null);
      maker.set(field, time);
      if (time == null) {
        maker.set(UNUSABLE, field + " is no time; expected such as " + DeliveryTime.EXPECTED);
      }
    }
  }

  private static void setStatus(RowMaker maker, @Nullable String status) {
    String known = status == null ? DELIVERED : STATUSES.get(status.toLowerCase(Locale.ROOT));
    maker.set("status", known);
    if (known == null) {
      maker.set(
          UNUSABLE,
          "unknown status; known are "
              + String.join(", ", STATUSES.keySet().stream().sorted().toList()));
    }
  }
}
