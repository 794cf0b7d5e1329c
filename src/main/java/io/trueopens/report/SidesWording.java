package io.trueopens.report;

import io.trueopens.rate.OpenSigns;
import io.trueopens.report.text.Numbers;
import io.trueopens.stats.Chapman;
import io.trueopens.stats.Proportion;

/** What the cells of the table of rates from other sides say. */
public final class SidesWording {
  private static final String NOTHING = "none known";

  private SidesWording() {}

  /** How many a sure rule saw opened, and which share of all that is. */
  public static String sure(Sides.Row row) {
    Proportion sure = sureShare(row);
    return sure.isEmpty() ? NOTHING : rate(sure);
  }

  /** The interval of that share; empty where there is none. */
  public static String sureInterval(Sides.Row row) {
    return interval(sureShare(row));
  }

  private static Proportion sureShare(Sides.Row row) {
    return new Proportion(row.signs().surelyOpened(), row.delivered());
  }

  /** The rate among recipients that were known before. */
  public static String outside(OpenSigns signs) {
    return signs.outside().isEmpty() ? NOTHING : rate(signs.outside());
  }

  /** The interval of that rate; empty where there is none. */
  public static String outsideInterval(OpenSigns signs) {
    return interval(signs.outside());
  }

  /** How many of those who took something loaded no image. */
  public static String blocked(OpenSigns signs) {
    Proportion blocked = blockedShare(signs);
    return blocked.isEmpty() ? NOTHING : rate(blocked);
  }

  /** The interval of that share; empty where there is none. */
  public static String blockedInterval(OpenSigns signs) {
    return interval(blockedShare(signs));
  }

  private static Proportion blockedShare(OpenSigns signs) {
    long took = signs.clear().interacted();
    return new Proportion(took - signs.clear().both(), took);
  }

  private static String interval(Proportion share) {
    return share.isEmpty() ? "" : Wording.interval(share);
  }

  /** How many messages were read by the estimate, of how many. */
  public static String estimate(OpenSigns signs) {
    return signs
        .readEstimate()
        .map(
            estimate ->
                rounded(estimate.readers()) + " of " + Numbers.count(signs.clear().messages()))
        .orElse("too few seen both ways");
  }

  /** The interval of that estimate; empty where there is none. */
  public static String estimateInterval(OpenSigns signs) {
    return signs
        .readEstimate()
        .map(Chapman::interval)
        .map(interval -> rounded(interval.lower()) + " to " + rounded(interval.upper()))
        .orElse("");
  }

  private static String rounded(double count) {
    return Numbers.count(Math.round(count));
  }

  /** Of how many messages the shares by day are; empty where no time is known. */
  public static String timed(Sides.Row row) {
    return row.openedByDay().values().stream()
        .findFirst()
        .map(opened -> "of " + Numbers.count(opened.delivered()))
        .orElse("");
  }

  /** The share that was opened by the end of a day. */
  public static String day(Sides.Row row, int day) {
    Proportion opened = row.openedByDay().get(day);
    return opened == null ? "not yet" : Numbers.percent(opened.rate());
  }

  private static String rate(Proportion of) {
    return Numbers.count(of.opens())
        + " / "
        + Numbers.count(of.delivered())
        + ", "
        + Numbers.percent(of.rate());
  }
}
