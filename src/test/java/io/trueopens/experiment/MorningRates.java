package io.trueopens.experiment;

import io.trueopens.stats.AnytimeComparison;
import io.trueopens.stats.ConfidenceSequence;
import io.trueopens.stats.DailySequence;
import io.trueopens.stats.LabelTest;
import io.trueopens.stats.PooledZTest;
import io.trueopens.stats.Proportion;
import io.trueopens.stats.SampleRatioMismatch;
import io.trueopens.stats.Stratum;
import java.util.List;
import java.util.SplittableRandom;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * How often the methods speak when an experiment is read on 30 mornings. Runs are independent, each
 * with a seed of its own, so that the number of threads changes nothing.
 *
 * @param runs how many
 * @param seed of the first
 */
record MorningRates(int runs, long seed) {
  private static final double ALPHA = 0.05;

  /** What happened on any morning of one run; the last one for {@code lastZ}. */
  record Run(boolean dailyZ, boolean lastZ, boolean verdict, boolean missed, boolean label) {}

  /** What the gates of one run did, and whether its verdict found the effect. */
  record GateRun(boolean fired, boolean found) {}

  /** What the tests of the split said on any morning. */
  record SplitRun(boolean chiSquare, boolean sequential) {}

  /** A share of the runs. */
  record Share(long hits, int runs) {
    double value() {
      return (double) hits / runs;
    }

    /** Two standard errors of the simulation; three runs where there is no hit. */
    double error() {
      return hits == 0 ? 3.0 / runs : 2 * Math.sqrt(value() * (1 - value()) / runs);
    }
  }

  <T> List<T> all(Function<Chance, T> one) {
    return IntStream.range(0, runs)
        .parallel()
        .mapToObj(run -> one.apply(new Chance(new SplittableRandom(seed * 1_000_003 + run))))
        .toList();
  }

  Share share(List<Boolean> hits) {
    return new Share(hits.stream().filter(hit -> hit).count(), hits.size());
  }

  List<Run> runs(MorningCase one) {
    return all(chance -> run(one, one.draw().apply(chance)));
  }

  private static Run run(MorningCase one, List<List<Stratum>> mornings) {
    AnytimeComparison comparison =
        new AnytimeComparison(new ConfidenceSequence(ALPHA, one.planned()));
    List<Stratum> pooled = mornings.stream().map(MorningRates::pooled).toList();
    List<DailySequence.Day> days =
        DailySequence.ofMature(
            IntStream.range(0, mornings.size())
                .mapToObj(i -> new DailySequence.Morning(mornings.get(i), maturity(one, pooled, i)))
                .toList(),
            comparison);
    DailySequence.Day last = days.get(days.size() - 1);
    boolean missed =
        last.running().filter(r -> r.lower() > one.truth() || r.upper() < one.truth()).isPresent();
    return new Run(
        pooled.stream().anyMatch(arms -> PooledZTest.of(arms).p() < ALPHA),
        PooledZTest.of(pooled.get(pooled.size() - 1)).p() < ALPHA,
        last.smallestP() < ALPHA,
        missed,
        one.treatmentShare() > 0 && label(pooled, one.treatmentShare()));
  }

  /** As the product reckons it from the days of delivery and of opening. */
  private static double maturity(MorningCase one, List<Stratum> pooled, int morning) {
    double byThen = opens(pooled.get(morning));
    return one.trickles() && byThen > 0 ? byThen / opens(pooled.get(pooled.size() - 1)) : 1;
  }

  private static double opens(Stratum arms) {
    return (double) arms.control().opens() + arms.treatment().opens();
  }

  private static boolean label(List<Stratum> pooled, double share) {
    LabelTest test = new LabelTest(share, LabelTest.DEFAULT_CONCENTRATIONS, ALPHA);
    return pooled.stream()
        .anyMatch(
            arms -> test.logE(arms.control().opens(), arms.treatment().opens()) > -Math.log(ALPHA));
  }

  private static Stratum pooled(List<Stratum> strata) {
    Proportion nothing = new Proportion(0, 0);
    return new Stratum(
        strata.stream().map(Stratum::control).reduce(nothing, Proportion::plus),
        strata.stream().map(Stratum::treatment).reduce(nothing, Proportion::plus));
  }

  /** 400 mails a day, half of them to each arm as designed. */
  List<SplitRun> splits() {
    return all(
        chance -> {
          long[] arms = new long[2];
          boolean chiSquare = false;
          boolean sequential = false;
          for (int day = 0; day < MorningCase.DAYS; day++) {
            long n2 = chance.binomial(400, 0.5);
            arms[0] += 400 - n2;
            arms[1] += n2;
            List<SampleRatioMismatch.Arm> seen =
                List.of(
                    new SampleRatioMismatch.Arm(arms[0], 1),
                    new SampleRatioMismatch.Arm(arms[1], 1));
            chiSquare |= SampleRatioMismatch.chiSquare(seen).p() < ALPHA;
            sequential |=
                SampleRatioMismatch.sequential(seen, SampleRatioMismatch.DEFAULT_CONCENTRATION)
                    .isAlarm();
          }
          return new SplitRun(chiSquare, sequential);
        });
  }

  /** Fit experiments, with the share of blocking readers who load images anyway in each arm. */
  List<GateRun> gates(double control, double treatment) {
    return all(chance -> new FitExperiment(chance, control, treatment).run());
  }
}
