package io.trueopens.pipeline;

import io.trueopens.delivery.CampaignCount;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.message.DeliveryTime;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * Reads counts by campaign, which name no single mail.
 *
 * @param source place of the source in the job file
 * @param zone the zone of times that carry none
 */
record MapCounts(int source, ZoneId zone) implements MapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  private static final String STARTED_AT = "started_at";

  /** Rows of {@link DeliverySchema#KEYED}, none of them a delivery. */
  static Dataset<Row> rows(DeliveryTable table, int source, ZoneId zone) {
    Dataset<Row> texts = table.texts();
    List<String> header = Arrays.asList(texts.columns());
    for (String column : CampaignCount.COLUMNS) {
      if (!header.contains(column)) {
        throw new InvalidFileException(
            table.path(),
            "there is no column \""
                + column
                + "\"; export "
                + String.join(", ", CampaignCount.COLUMNS));
      }
    }
    return texts.map(new MapCounts(source, zone), Encoders.row(DeliverySchema.KEYED));
  }

  @Override
  public Row call(Row row) {
    RowMaker maker = new RowMaker(DeliverySchema.KEYED).set(DeliverySchema.SOURCE, source);
    for (String column : DeliverySchema.PLACE.fieldNames()) {
      maker.set(column, row.getAs(column));
    }
    if (row.getAs(DeliverySchema.UNUSABLE) != null) {
      return maker.make();
    }
    Optional<CampaignCount> count =
        CampaignCount.of(row.getAs("uuid"), row.getAs("sent"), row.getAs("bounces"));
    if (count.isEmpty()) {
      return maker.set(DeliverySchema.UNUSABLE, CampaignCount.NO_COUNT).make();
    }
    return maker
        .set(STARTED_AT, startedAt(row))
        .set("campaign", count.get().campaign())
        .set(DeliverySchema.COUNTED, count.get().delivered())
        .make();
  }

  /** A campaign that has not started has none, and an export may leave the column out. */
  private @Nullable Instant startedAt(Row row) {
    boolean has = Arrays.asList(row.schema().fieldNames()).contains(STARTED_AT);
    String text = has ? row.getAs(STARTED_AT) : null;
    return text == null ? null : DeliveryTime.parse(text, zone).orElse(null);
  }
}
