package io.trueopens.pipeline;

import io.trueopens.delivery.CampaignCount;
import io.trueopens.knowledge.InvalidFileException;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.spark.api.java.function.MapFunction;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoders;
import org.apache.spark.sql.Row;

/**
 * Reads counts by campaign. They name no single mail, and no rate is made of them so far: the run
 * says how many there are.
 *
 * @param source place of the source in the job file
 */
record MapCounts(int source) implements MapFunction<Row, Row> {
  private static final long serialVersionUID = 1L;

  /** Rows of {@link DeliverySchema#KEYED}, none of them a delivery. */
  static Dataset<Row> rows(DeliveryTable table, int source) {
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
    return texts.map(new MapCounts(source), Encoders.row(DeliverySchema.KEYED));
  }

  @Override
  public Row call(Row row) {
    Optional<CampaignCount> count =
        CampaignCount.of(row.getAs("uuid"), row.getAs("sent"), row.getAs("bounces"));
    return new RowMaker(DeliverySchema.KEYED)
        .set(DeliverySchema.SOURCE, source)
        .set(DeliverySchema.ROWS, 1L)
        .set(
            count.isPresent() ? DeliverySchema.SET_ASIDE : DeliverySchema.UNUSABLE,
            count.isPresent() ? CampaignCount.ONLY_COUNTS : CampaignCount.NO_COUNT)
        .make();
  }
}
