package io.trueopens.report;

import io.trueopens.fetcher.Verdict;
import io.trueopens.message.JudgedFetch;
import io.trueopens.report.ReportModel.AgentRow;
import io.trueopens.table.Table;
import io.trueopens.table.TableReader;
import io.trueopens.table.TableRow;
import io.trueopens.tracker.Kind;
import java.io.IOException;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Fetches added up by day and by agent. */
final class HitTotals {
  private static final Set<String> COLUMNS =
      Set.of("event_time", "agent", "verdict", "kind", "status");

  private final SortedMap<LocalDate, Map<Verdict, Long>> days = new TreeMap<>();
  private final Map<String, Map<Verdict, Long>> agents = new HashMap<>();
  private final SortedMap<Kind, Long> errors = new TreeMap<>();
  private @Nullable Instant first;
  private @Nullable Instant last;

  private HitTotals() {}

  static HitTotals read(TableReader tables) throws IOException {
    HitTotals totals = new HitTotals();
    tables.forEach(Table.HITS, COLUMNS, totals::add);
    return totals;
  }

  private void add(TableRow hit) {
    Verdict verdict = Verdict.valueOf(hit.requiredText("verdict").toUpperCase(Locale.ROOT));
    LocalDate day = Objects.requireNonNull(hit.partition());
    count(days.computeIfAbsent(day, d -> new EnumMap<>(Verdict.class)), verdict);
    String agent = hit.requiredText("agent");
    count(agents.computeIfAbsent(agent, a -> new EnumMap<>(Verdict.class)), verdict);
    Integer status = hit.integer("status");
    if (status != null && JudgedFetch.isError(status)) {
      errors.merge(Kind.valueOf(hit.requiredText("kind").toUpperCase(Locale.ROOT)), 1L, Long::sum);
    }
    Instant time = Objects.requireNonNull(hit.instant("event_time"));
    first = first == null || time.isBefore(first) ? time : first;
    last = last == null || time.isAfter(last) ? time : last;
  }

  private static void count(Map<Verdict, Long> counts, Verdict verdict) {
    counts.merge(verdict, 1L, Long::sum);
  }

  @Nullable Instant first() {
    return first;
  }

  @Nullable Instant last() {
    return last;
  }

  /** Fetches by kind that were answered with an error, and so showed nothing to anybody. */
  SortedMap<Kind, Long> answeredWithError() {
    return errors;
  }

  SortedMap<LocalDate, FetchCounts> byDay() {
    SortedMap<LocalDate, FetchCounts> byDay = new TreeMap<>();
    days.forEach((day, counts) -> byDay.put(day, fetchCounts(counts)));
    return byDay;
  }

  /** The busiest agents; ties in alphabetical order, so that equal tables give equal reports. */
  List<AgentRow> agents(Map<String, Long> openedByAgent) {
    return agents.entrySet().stream()
        .map(
            agent ->
                new AgentRow(
                    agent.getKey(),
                    fetchCounts(agent.getValue()),
                    openedByAgent.getOrDefault(agent.getKey(), 0L)))
        .sorted(
            Comparator.comparingLong((AgentRow row) -> row.fetches().total())
                .reversed()
                .thenComparing(AgentRow::agent))
        .toList();
  }

  private static FetchCounts fetchCounts(Map<Verdict, Long> counts) {
    return new FetchCounts(
        of(counts, Verdict.HUMAN) + of(counts, Verdict.HUMAN_VIA_PROXY),
        of(counts, Verdict.PREFETCH),
        of(counts, Verdict.SCANNER),
        of(counts, Verdict.BOT),
        of(counts, Verdict.LINK_PREVIEW),
        of(counts, Verdict.UNKNOWN));
  }

  private static long of(Map<Verdict, Long> counts, Verdict verdict) {
    return counts.getOrDefault(verdict, 0L);
  }
}
