package io.trueopens.pipeline;

import io.trueopens.experiment.ArmCell;
import io.trueopens.experiment.ArmDay;
import io.trueopens.experiment.ArmTotals;
import io.trueopens.rate.OpenCounts;
import io.trueopens.stats.Chapman;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.spark.sql.Row;

/**
 * The counts of experiments.
 *
 * @param rows of cells: by campaign, arm, client known before, and the opener's client; and of
 *     days: by campaign, arm, day sent and day opened
 */
record CountedUnits(List<Row> rows) {
  /** The counts of one experiment. */
  CountedUnits of(int experiment) {
    return new CountedUnits(
        rows.stream().filter(row -> row.<Integer>getAs(Units.EXPERIMENT) == experiment).toList());
  }

  private Stream<Row> rows(boolean days) {
    return rows.stream().filter(row -> row.<Boolean>getAs(CountUnits.IS_DAY) == days);
  }

  /** What each day brought to the primary population. */
  List<ArmDay> days() {
    return rows(true)
        .filter(row -> row.<Boolean>getAs(CountUnits.PRIMARY))
        .flatMap(CountedUnits::days)
        .toList();
  }

  private static Stream<ArmDay> days(Row row) {
    String campaign = row.getAs("campaign");
    String arm = row.getAs(Units.ARM);
    LocalDate sent = row.getAs(CountUnits.SENT_ON);
    LocalDate opened = row.getAs(CountUnits.OPENED_ON);
    long units = row.<Long>getAs(CountUnits.NUMBER);
    ArmDay delivered = new ArmDay(campaign, arm, sent, sent, units, 0);
    return opened == null
        ? Stream.of(delivered)
        : Stream.of(delivered, new ArmDay(campaign, arm, sent, opened, 0, units));
  }

  /** Everybody. Several cells may be of the same campaign, arm and client. */
  List<ArmCell> cells() {
    return rows(false)
        .map(
            row ->
                new ArmCell(
                    row.getAs("campaign"),
                    row.getAs(Units.ARM),
                    row.getAs(Units.CLIENT),
                    CountOutcomes.read(row).delivered(),
                    CountOutcomes.read(row).opened(),
                    row.<Long>getAs("first_day"),
                    row.<Long>getAs("prefetched"),
                    row.<Long>getAs("scanned")))
        .toList();
  }

  /** Units that more than one arm reached. */
  long inSeveralArms() {
    return sum("in_several_arms");
  }

  long withoutRecipient() {
    return sum("without_recipient");
  }

  private long sum(String column) {
    return rows(false).mapToLong(row -> row.<Long>getAs(column)).sum();
  }

  /**
   * The arms of the primary population.
   *
   * @param clients whose population it is; everybody's when empty
   */
  Map<String, ArmTotals> totals(List<String> clients, Map<String, List<String>> refused) {
    Map<String, ArmTotals> totals = new HashMap<>();
    rows(false)
        .filter(row -> clients.isEmpty() || clients.contains(row.<String>getAs(Units.CLIENT)))
        .forEach(
            row -> {
              String arm = row.getAs(Units.ARM);
              ArmTotals own = total(row, refused.getOrDefault(arm, List.of()));
              totals.merge(arm, own, ArmTotals::plus);
            });
    return totals;
  }

  private static ArmTotals total(Row row, List<String> refused) {
    OpenCounts counts = CountOutcomes.read(row);
    SortedMap<String, Long> openers = new TreeMap<>();
    String opener = row.getAs(CountUnits.OPENER);
    if (opener != null) {
      openers.put(opener, counts.opened());
    }
    return new ArmTotals(
        counts,
        row.<Long>getAs("clear"),
        new Chapman.Captures(
            row.<Long>getAs("by_pixel"), row.<Long>getAs("by_click"), row.<Long>getAs("by_both")),
        row.<Long>getAs("doubtful"),
        openers,
        refused);
  }
}
