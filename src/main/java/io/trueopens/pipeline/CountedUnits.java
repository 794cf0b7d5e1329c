package io.trueopens.pipeline;

import io.trueopens.experiment.ArmCell;
import io.trueopens.experiment.ArmTotals;
import io.trueopens.rate.OpenCounts;
import io.trueopens.stats.Chapman;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Row;

/**
 * The counts of one experiment.
 *
 * @param rows by campaign, arm, client known before, and the opener's client
 * @param clients the primary population; everybody when empty
 */
record CountedUnits(List<Row> rows, List<String> clients) {
  /** Everybody. Several cells may be of the same campaign, arm and client. */
  List<ArmCell> cells() {
    return rows.stream()
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

  long withoutRecipient() {
    return rows.stream().mapToLong(row -> row.<Long>getAs("without_recipient")).sum();
  }

  /** The arms of the primary population. */
  Map<String, ArmTotals> totals(Map<String, List<String>> refused) {
    Map<String, ArmTotals> totals = new HashMap<>();
    for (Row row : rows) {
      if (clients.isEmpty() || clients.contains(row.<String>getAs(Units.CLIENT))) {
        String arm = row.getAs(Units.ARM);
        totals.merge(arm, total(row, refused.getOrDefault(arm, List.of())), ArmTotals::plus);
      }
    }
    return totals;
  }

  private static ArmTotals total(Row row, List<String> refused) {
    OpenCounts counts = CountOutcomes.read(row);
    SortedMap<String, Long> openers = new TreeMap<>();
    String opener = row.getAs("opener");
    if (opener != null) {
      openers.put(opener, counts.opened());
    }
    return new ArmTotals(
        counts,
        new Chapman.Captures(
            row.<Long>getAs("by_pixel"), row.<Long>getAs("by_click"), row.<Long>getAs("by_both")),
        row.<Long>getAs("doubtful"),
        openers,
        refused);
  }
}
