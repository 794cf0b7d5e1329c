package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import io.trueopens.experiment.ArmCell;
import io.trueopens.experiment.ArmDay;
import io.trueopens.experiment.ArmTotals;
import io.trueopens.fetcher.Verdict;
import io.trueopens.message.Outcome;
import io.trueopens.stats.Chapman;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts the units of one experiment. */
final class CountUnits {
  private final Dataset<Row> units;
  private final Dataset<Row> primary;
  private final String timeZone;

  /**
   * @param clients the primary population; everybody when empty
   * @param timeZone the zone in which days begin
   */
  CountUnits(Dataset<Row> units, List<String> clients, String timeZone) {
    this.units = units;
    this.primary =
        clients.isEmpty() ? units : units.filter(col(Units.CLIENT).isin(clients.toArray()));
    this.timeZone = timeZone;
  }

  List<ArmDay> days() {
    Dataset<Row> delivered =
        primary.select(
            col("campaign"), col(Units.ARM), day(col(Units.SINCE)), lit(1L).as("delivered"), lit(0L));
    Dataset<Row> opened =
        primary
            .filter(col("first_open_at").isNotNull())
            .select(
                col("campaign"), col(Units.ARM), day(col("first_open_at")), lit(0L), lit(1L));
    List<ArmDay> days = new ArrayList<>();
    delivered
        .union(opened)
        .toDF("campaign", "arm", "day", "delivered", "opened")
        .filter(col("day").isNotNull())
        .groupBy("campaign", "arm", "day")
        .sum("delivered", "opened")
        .collectAsList()
        .forEach(
            row ->
                days.add(
                    new ArmDay(
                        row.getString(0),
                        row.getString(1),
                        row.getLocalDate(2),
                        row.getLong(3),
                        row.getLong(4))));
    return days;
  }

  private Column day(Column instant) {
    return to_date(from_utc_timestamp(instant, timeZone));
  }

  List<ArmCell> cells() {
    List<ArmCell> cells = new ArrayList<>();
    units
        .groupBy(col("campaign"), col(Units.ARM), coalesce(col(Units.CLIENT), lit("")))
        .agg(
            count(lit(1)),
            number(is(Outcome.OPENED)),
            number(is(Outcome.OPENED).and(Units.openedFirstDay())),
            number(had(Verdict.PREFETCH)),
            number(had(Verdict.SCANNER)))
        .collectAsList()
        .forEach(
            row ->
                cells.add(
                    new ArmCell(
                        row.getString(0),
                        row.getString(1),
                        row.getString(2),
                        row.getLong(3),
                        row.getLong(4),
                        row.getLong(5),
                        row.getLong(6),
                        row.getLong(7))));
    return cells;
  }

  /** The arms of the primary population. */
  Map<String, ArmTotals> totals(Map<String, List<String>> refused) {
    Map<String, SortedMap<String, Long>> openers = openers();
    List<Column> counts = new ArrayList<>(CountOutcomes.counts());
    Column click = col("clicks").plus(col("downloads")).plus(col("views")).gt(0);
    counts.add(number(is(Outcome.OPENED).and(byPeopleOnly())).as("by_pixel"));
    counts.add(number(click.and(byPeopleOnly())).as("by_click"));
    counts.add(number(is(Outcome.OPENED).and(click).and(byPeopleOnly())).as("by_both"));
    counts.add(number(had(Verdict.UNKNOWN)).as("doubtful"));
    Map<String, ArmTotals> totals = new HashMap<>();
    primary
        .groupBy(Units.ARM)
        .agg(counts.get(0), counts.subList(1, counts.size()).toArray(new Column[0]))
        .collectAsList()
        .forEach(
            row ->
                totals.put(
                    row.getString(0),
                    new ArmTotals(
                        CountOutcomes.read(row),
                        captures(row),
                        row.<Long>getAs("doubtful"),
                        openers.getOrDefault(row.getString(0), new TreeMap<>()),
                        refused.getOrDefault(row.getString(0), List.of()))));
    return totals;
  }

  private static Chapman.Captures captures(Row row) {
    return new Chapman.Captures(
        row.<Long>getAs("by_pixel"), row.<Long>getAs("by_click"), row.<Long>getAs("by_both"));
  }

  private Map<String, SortedMap<String, Long>> openers() {
    Map<String, SortedMap<String, Long>> openers = new HashMap<>();
    primary
        .filter(is(Outcome.OPENED).and(col("agent").isNotNull()))
        .groupBy(Units.ARM, "agent")
        .count()
        .collectAsList()
        .forEach(
            row ->
                openers
                    .computeIfAbsent(row.getString(0), arm -> new TreeMap<>())
                    .put(row.getString(1), row.getLong(2)));
    return openers;
  }

  /** Units that more than one arm reached. */
  long inSeveralArms() {
    return units
        .groupBy(Units.DRAWN, Units.UNIT)
        .agg(count(lit(1)).as("arms"))
        .filter(col("arms").gt(1))
        .count();
  }

  /** Nothing but people fetched anything, so every fetch is one of theirs. */
  private static Column byPeopleOnly() {
    Column machines = lit(0L);
    for (Verdict verdict : Verdict.values()) {
      boolean person =
          switch (verdict) {
            case HUMAN, HUMAN_VIA_PROXY -> true;
            case PREFETCH, SCANNER, BOT, LINK_PREVIEW, UNKNOWN -> false;
          };
      machines = person ? machines : machines.plus(col(verdict.id()));
    }
    return machines.equalTo(0);
  }

  private static Column had(Verdict verdict) {
    return col(verdict.id()).gt(0);
  }

  private static Column is(Outcome outcome) {
    return col("outcome").equalTo(outcome.id());
  }

  private static Column number(Column condition) {
    return count(when(condition, lit(1)));
  }
}
