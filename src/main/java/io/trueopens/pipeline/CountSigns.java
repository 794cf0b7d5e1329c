package io.trueopens.pipeline;

import static io.trueopens.pipeline.CountOutcomes.number;
import static org.apache.spark.sql.functions.col;

import io.trueopens.rate.OpenSigns;
import io.trueopens.rate.OpenSigns.Clear;
import io.trueopens.stats.Proportion;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;

/** Counts what bounds and checks of a rate are made of. */
final class CountSigns {
  private CountSigns() {}

  /**
   * The aggregates, by the names that {@code open_rates} has for them.
   *
   * @param opened whether a message was opened
   * @param doubtful whether it had a prefetch or an unknown fetch
   */
  static List<Column> counts(Column opened, Column doubtful) {
    Column outside = col(KnownBefore.OUTSIDE);
    Column clear = doubtful.equalTo(false);
    Column interacted = clear.and(col("interacted"));
    return List.of(
        number(col("surely_opened")).as("surely_opened"),
        number(outside).as("outside_delivered"),
        number(outside.and(opened)).as("outside_opened"),
        number(clear).as("clear"),
        number(clear.and(opened)).as("clear_opened"),
        number(interacted).as("clear_interacted"),
        number(interacted.and(opened)).as("clear_both"));
  }

  private static OpenSigns read(Row row) {
    return new OpenSigns(
        row.<Long>getAs("surely_opened"),
        new Proportion(row.<Long>getAs("outside_opened"), row.<Long>getAs("outside_delivered")),
        new Clear(
            row.<Long>getAs("clear"),
            row.<Long>getAs("clear_opened"),
            row.<Long>getAs("clear_interacted"),
            row.<Long>getAs("clear_both")));
  }

  /** Adds to a row that has the counts what follows from them. */
  static RowMaker write(RowMaker made, Row row, long delivered) {
    OpenSigns signs = read(row);
    if (delivered > 0) {
      made.set("surely_rate", new Proportion(signs.surelyOpened(), delivered).rate());
    }
    signs
        .outsideInterval()
        .ifPresent(
            interval ->
                made.set("outside_rate", signs.outside().rate())
                    .set("outside_lower", interval.lower())
                    .set("outside_upper", interval.upper()));
    signs.blockedShare().ifPresent(share -> made.set("blocked_share", share));
    signs
        .readEstimate()
        .ifPresent(
            chapman ->
                made.set("read_estimate", chapman.readers())
                    .set("read_estimate_lower", chapman.interval().lower())
                    .set("read_estimate_upper", chapman.interval().upper()));
    return made;
  }
}
