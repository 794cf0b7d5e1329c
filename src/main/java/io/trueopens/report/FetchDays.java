package io.trueopens.report;

import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.stream.LongStream;

/**
 * The days of fetches that a page has room for: the last ones, without holes.
 *
 * @param days oldest first; a day without any fetch has zeros
 * @param earlier everything before them
 */
public record FetchDays(List<Day> days, FetchCounts earlier) {
  static final int MOST = 60;

  private static final FetchCounts NONE = new FetchCounts(0, 0, 0, 0, 0, 0);

  /** One day. */
  public record Day(LocalDate day, FetchCounts fetches) {}

  /** The last days of these; none when there are none. */
  static FetchDays of(SortedMap<LocalDate, FetchCounts> fetches) {
    if (fetches.isEmpty()) {
      return new FetchDays(List.of(), NONE);
    }
    LocalDate last = fetches.lastKey();
    LocalDate oldest = last.minusDays(MOST - 1);
    LocalDate first = fetches.firstKey().isBefore(oldest) ? oldest : fetches.firstKey();
    List<Day> days =
        LongStream.rangeClosed(first.toEpochDay(), last.toEpochDay())
            .mapToObj(LocalDate::ofEpochDay)
            .map(day -> new Day(day, fetches.getOrDefault(day, NONE)))
            .toList();
    return new FetchDays(
        days, fetches.headMap(first).values().stream().reduce(NONE, FetchDays::plus));
  }

  /** The days shown, together. */
  public FetchCounts total() {
    return days.stream().map(Day::fetches).reduce(NONE, FetchDays::plus);
  }

  /** Every day, shown or earlier. */
  public FetchCounts all() {
    return plus(total(), earlier);
  }

  /** Whether there are days before those shown. */
  public boolean hasEarlier() {
    return earlier.total() > 0;
  }

  /** The first and the last day, in words. */
  String period() {
    LocalDate first = days.get(0).day();
    LocalDate last = days.get(days.size() - 1).day();
    return first.equals(last)
        ? Wording.day(first)
        : Wording.day(first) + " to " + Wording.day(last);
  }

  long mostByMachines() {
    return days.stream().mapToLong(day -> machines(day.fetches())).max().orElse(0);
  }

  static long machines(FetchCounts counts) {
    return counts.total() - counts.person();
  }

  private static FetchCounts plus(FetchCounts a, FetchCounts b) {
    return new FetchCounts(
        a.person() + b.person(),
        a.prefetch() + b.prefetch(),
        a.scanner() + b.scanner(),
        a.bot() + b.bot(),
        a.linkPreview() + b.linkPreview(),
        a.unknown() + b.unknown());
  }
}
