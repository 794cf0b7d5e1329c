package io.trueopens.report;

import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.RunSums;
import java.util.List;

/**
 * Where every line and every message went, so that a reader can check that nothing vanished.
 *
 * @param whole what is accounted for
 * @param total how many there are
 * @param parts where they went
 * @param holds whether the parts add up to the total
 */
public record Ledger(String whole, long total, List<Part> parts, boolean holds) {
  /**
   * Some of the whole.
   *
   * @param meaning why they stand here, for a reader who does not know the words
   */
  public record Part(String name, long count, String meaning) {}

  /** All sums of a run. */
  public static List<Ledger> of(RunSums sums) {
    return List.of(lines(sums), fetches(sums), messages(sums));
  }

  /** All parts together. */
  public long sum() {
    return parts.stream().mapToLong(Part::count).sum();
  }

  private static Ledger lines(RunSums sums) {
    return of(
        "Lines of the logs",
        sums.lines(),
        List.of(
            new Part("tracked", sums.tracked(), "fetch a pixel, image, download, view or click"),
            new Part("set aside", sums.setAside(), "the sending product’s own previews and tests"),
            new Part("untracked", sums.untracked(), "requests for anything else"),
            new Part("not examined", sums.notExamined(), "no tracker’s prefix occurs in them"),
            new Part("ignored", sums.ignored(), "directives, blank lines, rows that are not HTTP"),
            new Part(
                "rejected",
                sums.rejected(),
                "could not be read; the table rejected_lines says why")));
  }

  private static Ledger fetches(RunSums sums) {
    Ledger ledger =
        of(
            "Tracked lines",
            sums.tracked(),
            List.of(
                new Part("attributed", sums.attributed(), "their message was delivered"),
                new Part("unattributed", sums.unattributed(), "no delivery is known for them"),
                new Part(
                    "copies",
                    sums.tracked() - sums.hits(),
                    "counted already, as in a file read twice, or later than the report’s day")));
    return sums.hits() <= sums.tracked()
        ? ledger
        : new Ledger(ledger.whole(), ledger.total(), ledger.parts(), false);
  }

  private static Ledger messages(RunSums sums) {
    OpenCounts counts = sums.outcomes();
    return of(
        "Delivered messages",
        sums.delivered(),
        List.of(
            new Part("opened", counts.opened(), "a person loaded an image or the pixel"),
            new Part("engaged", counts.engaged(), "a person fetched something else, no image"),
            new Part("undecided", counts.undecided(), "fetched, and nobody can say by whom"),
            new Part("prefetched only", counts.prefetchedOnly(), "fetched ahead of any reader"),
            new Part("machine only", counts.machineOnly(), "scanners, bots and previews"),
            new Part("silent", counts.silent(), "nothing fetched: unread, or images off")));
  }

  private static Ledger of(String whole, long total, List<Part> parts) {
    Ledger ledger = new Ledger(whole, total, parts, true);
    return new Ledger(whole, total, parts, ledger.sum() == total);
  }
}
