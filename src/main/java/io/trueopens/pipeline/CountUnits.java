package io.trueopens.pipeline;

import static io.trueopens.pipeline.CountOutcomes.is;
import static io.trueopens.pipeline.CountOutcomes.number;
import static org.apache.spark.sql.functions.array;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.explode;
import static org.apache.spark.sql.functions.from_utc_timestamp;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.sum;
import static org.apache.spark.sql.functions.to_date;
import static org.apache.spark.sql.functions.when;

import io.trueopens.fetcher.Verdict;
import io.trueopens.job.Experiment;
import io.trueopens.message.Outcome;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Counts the units of all experiments in one pass. Each unit is counted twice: as one of a cell,
 * and as one of a day.
 *
 * @param timeZone the zone in which days begin
 * @param until the last day: units of which no time is known count from the day of their first
 *     open, or else from this
 */
record CountUnits(List<Experiment> experiments, String timeZone, LocalDate until) {
  /** Which of both a row counts. */
  static final String IS_DAY = "is_day";

  /** Whether the units of a day are of the primary population. */
  static final String PRIMARY = "is_primary";

  static final String NUMBER = "units";
  static final String OPENER = "opener";
  static final String SENT_ON = "sent_on";
  static final String OPENED_ON = "opened_on";

  /** The counts, of all experiments. */
  CountedUnits of(Dataset<Row> units) {
    Column opened = day(col("first_open_at"));
    Column sent = coalesce(day(col(Units.SINCE)), opened, lit(until));
    Column isDay = col(IS_DAY);
    Column isCell = isDay.equalTo(false);
    return new CountedUnits(
        units
            .withColumn(IS_DAY, explode(array(lit(false), lit(true))))
            .groupBy(
                col(Units.EXPERIMENT),
                col("campaign"),
                col(Units.ARM),
                isDay,
                when(isCell, coalesce(col(Units.CLIENT), lit(""))).as(Units.CLIENT),
                when(isCell.and(is(Outcome.OPENED)), col("agent")).as(OPENER),
                when(isDay, isPrimary()).as(PRIMARY),
                when(isDay, sent).as(SENT_ON),
                when(isDay, opened).as(OPENED_ON))
            .agg(count(lit(1)).as(NUMBER), counts().toArray(new Column[0]))
            .collectAsList());
  }

  private Column day(Column instant) {
    return to_date(from_utc_timestamp(instant, timeZone));
  }

  private Column isPrimary() {
    Column primary = lit(true);
    for (int number = 0; number < experiments.size(); number++) {
      List<String> clients = experiments.get(number).clientList();
      if (!clients.isEmpty()) {
        Column known = coalesce(col(Units.CLIENT).isin(clients.toArray()), lit(false));
        primary = when(col(Units.EXPERIMENT).equalTo(number), known).otherwise(primary);
      }
    }
    return primary;
  }

  private static List<Column> counts() {
    List<Column> counts = new ArrayList<>(CountOutcomes.counts());
    Column click = col("clicks").plus(col("downloads")).plus(col("views")).gt(0);
    counts.add(number(is(Outcome.OPENED).and(Units.openedFirstDay())).as("first_day"));
    counts.add(number(had(Verdict.PREFETCH)).as("prefetched"));
    counts.add(number(had(Verdict.SCANNER)).as("scanned"));
    counts.add(number(had(Verdict.UNKNOWN)).as("doubtful"));
    counts.add(number(byPeopleOnly()).as("clear"));
    counts.add(number(is(Outcome.OPENED).and(byPeopleOnly())).as("by_pixel"));
    counts.add(number(click.and(byPeopleOnly())).as("by_click"));
    counts.add(number(is(Outcome.OPENED).and(click).and(byPeopleOnly())).as("by_both"));
    counts.add(sum(Units.WITHOUT_RECIPIENT).as("without_recipient"));
    counts.add(number(col(Units.SECOND_ARM)).as("in_several_arms"));
    return counts;
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
