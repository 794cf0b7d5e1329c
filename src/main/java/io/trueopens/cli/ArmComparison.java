package io.trueopens.cli;

import io.trueopens.stats.AnytimeComparison;
import io.trueopens.stats.AnytimeResult;
import io.trueopens.stats.BetaComparison;
import io.trueopens.stats.ConfidenceSequence;
import io.trueopens.stats.Difference;
import io.trueopens.stats.FisherExact;
import io.trueopens.stats.Interval;
import io.trueopens.stats.NewcombeDifference;
import io.trueopens.stats.PooledZTest;
import io.trueopens.stats.RiskRatio;
import io.trueopens.stats.Stratum;
import io.trueopens.stats.WilsonInterval;
import java.util.List;
import java.util.Optional;

/**
 * Everything that is said about two arms.
 *
 * @param arms the counts
 * @param plan how sure to be, and the planned deliveries in both arms
 * @param control interval of the control's rate
 * @param treatment interval of the treatment's rate
 * @param difference for one look
 * @param ratio for one look; empty while an arm has too few opens
 * @param once tests for one look
 * @param anytime the reading that holds at every look
 * @param chances a Bayesian description
 */
record ArmComparison(
    Stratum arms,
    Plan plan,
    Interval control,
    Interval treatment,
    Difference difference,
    Optional<RiskRatio> ratio,
    Once once,
    AnytimeResult anytime,
    BetaComparison chances) {

  /** How sure to be, between 0 and 1, and how much mail is planned. */
  record Plan(double confidence, long planned) {}

  /** The two p that count only when looked at once. */
  record Once(double pooledZ, double fisher) {}

  static ArmComparison of(Stratum arms, Plan plan) {
    double confidence = plan.confidence();
    ConfidenceSequence sequence = new ConfidenceSequence(1 - confidence, (double) plan.planned());
    return new ArmComparison(
        arms,
        plan,
        WilsonInterval.of(arms.control(), confidence),
        WilsonInterval.of(arms.treatment(), confidence),
        NewcombeDifference.of(arms, confidence).orElseThrow(),
        RiskRatio.of(arms, confidence).filter(ratio -> RiskRatio.isWorthShowing(arms)),
        new Once(PooledZTest.of(arms).p(), FisherExact.p(arms)),
        new AnytimeComparison(sequence).of(List.of(arms)),
        BetaComparison.of(arms, BetaComparison.Prior.UNIFORM));
  }
}
