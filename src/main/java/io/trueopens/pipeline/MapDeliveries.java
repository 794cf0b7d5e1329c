package io.trueopens.pipeline;

import io.trueopens.delivery.QueueStep;
import io.trueopens.message.DeliveryTime;
import io.trueopens.message.Mask;
import io.trueopens.message.MessageKeys;
import io.trueopens.message.Pseudonyms;
import io.trueopens.message.Pseudonyms.Of;
import io.trueopens.tracker.JoinBy;
import java.io.Serializable;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Turns a row of the user's list into one of {@code deliveries}, with message and recipient keyed.
 * A row that cannot be used gets a reason instead.
 *
 * @param columns the columns that the list has, by our field
 * @param source place of the source in the job file
 * @param zone the zone of times that carry none
 * @param joinBy what the trackers' URLs name mails by; what else a row has would keep them apart
 */
record MapDeliveries(
    Map<String, String> columns, int source, String zone, JoinBy joinBy, Pseudonyms pseudonyms)
    implements MapFunction<Row, Row>, Serializable {
  private static final long serialVersionUID = 1L;

  private static final String DELIVERED = Keys.DELIVERED;
  private static final String BOUNCED = Keys.BOUNCED;

  /** What is true of a row wherever it comes from. */
  private static final List<String> TAKEN_OVER =
      List.of(
          DeliverySchema.SET_ASIDE,
          DeliverySchema.UNUSABLE,
          DeliverySchema.ROWS,
          DeliverySchema.FILE,
          DeliverySchema.LINE,
          QueueStep.QUEUE,
          QueueStep.NAME);

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
          BOUNCED,
          Keys.DISPATCHED,
          Keys.DISPATCHED);

  @Override
  public Row call(Row row) {
    RowMaker maker = new RowMaker(DeliverySchema.KEYED).set(DeliverySchema.SOURCE, source);
    if (isCount(row, maker)) {
      return maker.make();
    }
    String campaign = text(row, "campaign");
    String recipient = text(row, "recipient");
    String message = message(row, campaign, recipient);
    if (message == null && text(row, QueueStep.QUEUE) == null) {
      return maker.set(DeliverySchema.UNUSABLE, missing()).make();
    }
    maker
        .set("message", message)
        .set("recipient", pseudonyms.of(Of.RECIPIENT, comparable(recipient)))
        .set("campaign", Mask.of(campaign, recipient))
        .set("variant", Mask.of(text(row, "variant"), recipient))
        .set("image", Mask.of(text(row, "image"), recipient))
        .set("alt", Mask.of(given(row, "alt"), recipient))
        .set("subject", Mask.of(text(row, "subject"), recipient));
    maker.set(DeliverySchema.EVENT_ID, pseudonyms.of(Of.LINE, text(row, DeliverySchema.EVENT_ID)));
    setTime(maker, row, "dispatched_at");
    setTime(maker, row, "delivered_at");
    setTime(maker, row, "started_at");
    setTime(maker, row, QueueStep.TIME);
    setStatus(maker, text(row, "status"));
    return maker.make();
  }

  private @Nullable String message(Row row, @Nullable String campaign, @Nullable String recipient) {
    return new MessageKeys(pseudonyms)
        .of(
            joinBy.fields().contains("message") ? text(row, "message") : null,
            campaign,
            joinBy.fields().contains("recipient") ? recipient : null);
  }

  private String missing() {
    return joinBy.fields().contains("message") ? "no message id" : "no recipient";
  }

  /** Takes over where a row stands, and whether it only counts others. */
  private boolean isCount(Row row, RowMaker maker) {
    maker.set(DeliverySchema.ROWS, 1L);
    for (String column : TAKEN_OVER) {
      if (columns.containsKey(column)) {
        maker.set(column, row.getAs(column));
      }
    }
    return text(row, DeliverySchema.SET_ASIDE) != null
        || text(row, DeliverySchema.UNUSABLE) != null;
  }

  private @Nullable String text(Row row, String field) {
    String given = given(row, field);
    return given == null || given.isEmpty() ? null : given;
  }

  /** An empty text is one, too: an image may have an empty alt text. */
  private @Nullable String given(Row row, String field) {
    String column = columns.get(field);
    String value = column == null ? null : row.<String>getAs(column);
    return value == null ? null : value.strip();
  }

  private static @Nullable String comparable(@Nullable String recipient) {
    return recipient == null ? null : MessageKeys.normalised(recipient);
  }

  /**
   * A time that stands for none is left out, and the rest of its row holds: a message that bounced
   * was never delivered, and its list may have the zero of a clock there.
   */
  private void setTime(RowMaker maker, Row row, String field) {
    String text = text(row, field);
    if (text != null) {
      Optional<Instant> time = DeliveryTime.read(text, ZoneId.of(zone));
      maker.set(field, time.flatMap(DeliveryTime::possible).orElse(null));
      if (time.isEmpty()) {
        maker.set(
            DeliverySchema.UNUSABLE,
            field
                + " "
                + DeliveryTime.NONE
                + "; expected such as "
                + DeliveryTime.EXPECTED
                + ", and nothing where there is none");
      }
    }
  }

  private static void setStatus(RowMaker maker, @Nullable String status) {
    String known = status == null ? null : STATUSES.get(status.toLowerCase(Locale.ROOT));
    maker.set("status", known);
    if (status != null && known == null) {
      maker.set(
          DeliverySchema.UNUSABLE,
          "unknown status; known are "
              + String.join(", ", STATUSES.keySet().stream().sorted().toList()));
    }
  }
}
