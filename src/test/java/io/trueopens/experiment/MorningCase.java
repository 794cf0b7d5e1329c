package io.trueopens.experiment;

import io.trueopens.stats.Proportion;
import io.trueopens.stats.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * An experiment of which all is known, as it may go on 30 mornings.
 *
 * @param name what it is
 * @param truth the true difference of rates
 * @param planned N*, deliveries of both arms
 * @param treatmentShare the designed share of the treatment; 0 where it changes by campaign
 * @param trickles whether all is sent at first and opened bit by bit
 * @param draw the counts on every morning
 */
record MorningCase(
    String name,
    double truth,
    double planned,
    double treatmentShare,
    boolean trickles,
    Function<Chance, List<List<Stratum>>> draw) {
  static final int DAYS = 30;

  /** The cases without a true difference in which the first open is the unit. */
  static List<MorningCase> nulls() {
    return List.of(
        steady("400 a day, p = .2", 400, 0.5, 0.2, 0.2),
        blast("one blast of 20,000, p = .25", 20_000, 0.25, 0.25),
        steady("4000 a day, p = .002, split 10/90", 4000, 0.9, 0.002, 0.002),
        steady("4000 a day, p = .002, split 1/99", 4000, 0.99, 0.002, 0.002),
        new MorningCase("30 campaigns, split changes", 0, 12_000, 0, false, MorningCase::campaigns),
        new MorningCase("first open per recipient", 0, 1000, 0.5, true, c -> habits(c, false)));
  }

  /** Why the first open is the unit: mail by mail, habits look like an effect. */
  static MorningCase repeats() {
    return new MorningCase("every open of every mail", 0, 30_000, 0.5, false, c -> habits(c, true));
  }

  /** The cases with a difference; by the first, power is planned. */
  static List<MorningCase> differences() {
    return List.of(
        steady("400 a day, .20 against .22", 400, 0.5, 0.20, 0.22),
        blast("one blast of 20,000, .25 against .27", 20_000, 0.25, 0.27),
        blast("one blast of 12,000, .04 against .06", 12_000, 0.04, 0.06));
  }

  private static MorningCase blast(String name, long mails, double p1, double p2) {
    return new MorningCase(name, p2 - p1, mails, 0.5, true, chance -> blast(chance, mails, p1, p2));
  }

  private static MorningCase steady(String name, long a, double share, double p1, double p2) {
    return new MorningCase(
        name, p2 - p1, (double) a * DAYS, share, false, chance -> steady(chance, a, share, p1, p2));
  }

  private static List<List<Stratum>> steady(
      Chance chance, long perDay, double share, double p1, double p2) {
    List<List<Stratum>> mornings = new ArrayList<>();
    Proportion control = new Proportion(0, 0);
    Proportion treatment = new Proportion(0, 0);
    for (int day = 0; day < DAYS; day++) {
      long n2 = chance.binomial(perDay, share);
      control = control.plus(drawn(chance, perDay - n2, p1));
      treatment = treatment.plus(drawn(chance, n2, p2));
      mornings.add(List.of(new Stratum(control, treatment)));
    }
    return mornings;
  }

  private static Proportion drawn(Chance chance, long n, double p) {
    return new Proportion(chance.binomial(n, p), n);
  }

  /** All is sent on the first day; a fifth of the openers who are left opens on each. */
  private static List<List<Stratum>> blast(Chance chance, long mails, double p1, double p2) {
    long n2 = chance.binomial(mails, 0.5);
    long n1 = mails - n2;
    long[] left = {chance.binomial(n1, p1), chance.binomial(n2, p2)};
    long[] opened = new long[2];
    List<List<Stratum>> mornings = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      for (int arm = 0; arm < 2; arm++) {
        long now = chance.binomial(left[arm], 0.2);
        left[arm] -= now;
        opened[arm] += now;
      }
      mornings.add(
          List.of(new Stratum(new Proportion(opened[0], n1), new Proportion(opened[1], n2))));
    }
    return mornings;
  }

  /** A campaign a day; the more its readers open, the smaller the treatment's share. */
  private static List<List<Stratum>> campaigns(Chance chance) {
    List<Stratum> soFar = new ArrayList<>();
    List<List<Stratum>> mornings = new ArrayList<>();
    for (int day = 0; day < DAYS; day++) {
      double position = day / (DAYS - 1.0);
      double rate = 0.1 + 0.3 * position;
      long n2 = chance.binomial(400, 0.8 - 0.6 * position);
      soFar.add(new Stratum(drawn(chance, 400 - n2, rate), drawn(chance, n2, rate)));
      mornings.add(List.copyOf(soFar));
    }
    return mornings;
  }

  /** A mail a day to the same 1000: a fifth opens nine of ten, the others hardly any. */
  private static List<List<Stratum>> habits(Chance chance, boolean everyMail) {
    long[] all = {0, chance.binomial(1000, 0.5)};
    all[0] = 1000 - all[1];
    long[] often = {chance.binomial(all[0], 0.2), chance.binomial(all[1], 0.2)};
    long[][] left = {{often[0], all[0] - often[0]}, {often[1], all[1] - often[1]}};
    long[] opened = new long[2];
    List<List<Stratum>> mornings = new ArrayList<>();
    for (int day = 1; day <= DAYS; day++) {
      for (int arm = 0; arm < 2; arm++) {
        long now = chance.binomial(left[arm][0], 0.9);
        long seldom = chance.binomial(left[arm][1], 0.025);
        opened[arm] += now + seldom;
        left[arm][0] -= everyMail ? 0 : now;
        left[arm][1] -= everyMail ? 0 : seldom;
      }
      long mails = everyMail ? day : 1;
      mornings.add(
          List.of(
              new Stratum(
                  new Proportion(opened[0], mails * all[0]),
                  new Proportion(opened[1], mails * all[1]))));
    }
    return mornings;
  }
}
