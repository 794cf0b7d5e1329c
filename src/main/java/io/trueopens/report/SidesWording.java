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
    long opened = row.signs().surelyOpened();
    return row.delivered() == 0 ? NOTHING : rate(new Proportion(opened, row.delivered()));
  }

  /** The rate among recipients that were known before. */
  public static String outside(OpenSigns signs) {
    return signs.outsideInterval().map(interval -> rate(signs.outside())).orElse(NOTHING);
  }

  /** The interval of that rate; empty where there is none. */
  public static String outsideInterval(OpenSigns signs) {
    return signs.outsideInterval().map(Numbers::percents).orElse("");
  }

  /** How many of those who took something loaded no image. */
  public static String blocked(OpenSigns signs) {
    long took = signs.clear().interacted();
    return took == 0 ? NOTHING : rate(new Proportion(took - signs.clear().both(), took));
  }

  /** How many messages were read by the estimate, of how many. */
  public static String estimate(OpenSigns signs) {
    return signs
        .readEstimate()
        .map(
            estimate ->
                rounded(estimate.readers()) + " of " + Numbers.count(signs.clear().messages()))
        .orElse(NOTHING);
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
