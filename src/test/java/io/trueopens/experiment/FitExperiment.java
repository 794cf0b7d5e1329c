package io.trueopens.experiment;

import io.trueopens.rate.OpenCounts;
import io.trueopens.stats.Chapman;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/**
 * An experiment with nothing wrong, 2000 mails a day for 30 days: every second recipient reads, 40
 * % have a client that blocks images at first, 60 % of all clients are known from before, machines
 * prefetch 15 % and scan 8 %. A blocking reader loads the image with the chance that the arm's name
 * gives.
 */
final class FitExperiment {
  private static final LocalDate FIRST = LocalDate.of(2025, 3, 1);
  private static final long PER_DAY = 2000;
  private static final String[] ARMS = {"title", "descriptive"};
  private static final String[] CLIENTS = {"Thunderbird", "Gmail image proxy", ""};
  private static final double[] CLIENT_SHARES = {0.4 * 0.6, 0.6 * 0.6, 0.4};
  private static final double[] BLOCKING = {1, 0, 0.4};

  private final Chance chance;
  private final double[] acceptance;
  private final long[][][] counts = new long[ARMS.length][CLIENTS.length][4];
  private final List<ArmDay> days = new ArrayList<>();

  FitExperiment(Chance chance, double control, double treatment) {
    this.chance = chance;
    this.acceptance = new double[] {control, treatment};
  }

  MorningRates.GateRun run() {
    Design design = Counted.halves(ARMS[0], ARMS[1], PER_DAY * MorningCase.DAYS);
    boolean fired = false;
    for (int day = 0; day < MorningCase.DAYS; day++) {
      send(FIRST.plusDays(day));
      fired |=
          new Gates(design, data(FIRST.plusDays(day)))
              .of(ARMS[1]).stream().anyMatch(gate -> !gate.passed());
    }
    Looks looks =
        new Looks(
            DailySeries.of(data(FIRST.plusDays(MorningCase.DAYS - 1L)), ARMS[0], ARMS[1]),
            design.plannedOf(ARMS[1]));
    return new MorningRates.GateRun(fired, looks.p(0) < Design.ALPHA);
  }

  private void send(LocalDate day) {
    long treatment = chance.binomial(PER_DAY, 0.5);
    long[] sent = {PER_DAY - treatment, treatment};
    for (int arm = 0; arm < ARMS.length; arm++) {
      long left = sent[arm];
      double share = 1;
      long opened = 0;
      for (int client = 0; client < CLIENTS.length; client++) {
        long n = chance.binomial(left, Math.min(1, CLIENT_SHARES[client] / share));
        left -= n;
        share -= CLIENT_SHARES[client];
        opened += deliver(counts[arm][client], n, openRate(arm, client));
      }
      days.add(new ArmDay("a", ARMS[arm], day, day, sent[arm], opened));
    }
  }

  private double openRate(int arm, int client) {
    return 0.5 * (1 - BLOCKING[client] + BLOCKING[client] * acceptance[arm]);
  }

  private long deliver(long[] cell, long n, double rate) {
    long opened = chance.binomial(n, rate);
    cell[0] += n;
    cell[1] += opened;
    cell[2] += chance.binomial(n, 0.15);
    cell[3] += chance.binomial(n, 0.08);
    return opened;
  }

  private ExperimentData data(LocalDate until) {
    List<ArmCell> cells = new ArrayList<>();
    for (int arm = 0; arm < ARMS.length; arm++) {
      for (int client = 0; client < CLIENTS.length; client++) {
        long[] c = counts[arm][client];
        cells.add(new ArmCell("a", ARMS[arm], CLIENTS[client], c[0], c[1], c[1], c[2], c[3]));
      }
    }
    ArmTotals none =
        new ArmTotals(
            OpenCounts.NONE, 0, new Chapman.Captures(0, 0, 0), 0, new TreeMap<>(), List.of());
    return new ExperimentData(
        days, cells, Map.of(ARMS[0], none, ARMS[1], none), 0, 0, Set.of(CLIENTS[0]), until);
  }
}
