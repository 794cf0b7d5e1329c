package io.trueopens.pipeline;

import static io.trueopens.pipeline.CountOutcomes.is;
import static io.trueopens.pipeline.CountOutcomes.number;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import io.trueopens.experiment.ArmDay;
import io.trueopens.fetcher.Verdict;
import io.trueopens.message.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts the units of one experiment, in as few passes as there are kinds of counts. */
final class CountUnits {
  private final Dataset<Row> units;
  private final List<String> clients;
  private final String timeZone;

  /**
   * @param clients the primary population; everybody when empty
   * @param timeZone the zone in which days begin
   */
  CountUnits(Dataset<Row> units, List<String> clients, String timeZone) {
    this.units = units;
    this.clients = clients;
    this.timeZone = timeZone;
  }

  /**
   * What each day brought to the primary population. Units of which no time is known count from the
   * day of their first open, or else from the last day.
   */
  List<ArmDay> days(LocalDate until) {
    Dataset<Row> primary =
        clients.isEmpty() ? units : units.filter(col(Units.CLIENT).isin(clients.toArray()));
    Column opened = day(col("first_open_at"));
    List<ArmDay> days = new ArrayList<>();
    primary
        .groupBy(
            col("campaign"),
            col(Units.ARM),
            coalesce(day(col(Units.SINCE)), opened, lit(until)).as("sent"),
            opened.as("opened"))
        .count()
        .collectAsList()
        .forEach(row -> add(days, row));
    return days;
  }

  private Column day(Column instant) {
    return to_date(from_utc_timestamp(instant, timeZone));
  }

  private static void add(List<ArmDay> days, Row row) {
    String campaign = row.getString(0);
    String arm = row.getString(1);
    LocalDate sent = row.getLocalDate(2);
    days.add(new ArmDay(campaign, arm, sent, sent, row.getLong(4), 0));
    if (!row.isNullAt(3)) {
      days.add(new ArmDay(campaign, arm, sent, row.getLocalDate(3), 0, row.getLong(4)));
    }
  }

  /** All else, in one pass. */
  CountedUnits counted() {
    List<Column> counts = new ArrayList<>(CountOutcomes.counts());
    Column click = col("clicks").plus(col("downloads")).plus(col("views")).gt(0);
    counts.add(number(is(Outcome.OPENED).and(Units.openedFirstDay())).as("first_day"));
    counts.add(number(had(Verdict.PREFETCH)).as("prefetched"));
    counts.add(number(had(Verdict.SCANNER)).as("scanned"));
    counts.add(number(had(Verdict.UNKNOWN)).as("doubtful"));
    counts.add(number(is(Outcome.OPENED).and(byPeopleOnly())).as("by_pixel"));
    counts.add(number(click.and(byPeopleOnly())).as("by_click"));
    counts.add(number(is(Outcome.OPENED).and(click).and(byPeopleOnly())).as("by_both"));
    counts.add(sum(Units.WITHOUT_RECIPIENT).as("without_recipient"));
    return new CountedUnits(
        units
            .groupBy(
                col("campaign"),
                col(Units.ARM),
                coalesce(col(Units.CLIENT), lit("")).as(Units.CLIENT),
                when(is(Outcome.OPENED), col("agent")).as("opener"))
            .agg(counts.get(0), counts.subList(1, counts.size()).toArray(new Column[0]))
            .collectAsList(),
        clients);
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
}
