package io.trueopens.experiment;

import io.trueopens.stats.BetaComparison;
import io.trueopens.stats.Difference;
import io.trueopens.stats.NewcombeDifference;
import io.trueopens.stats.Proportion;
import io.trueopens.stats.Stratum;
import java.util.Optional;

/**
 * One campaign by itself, described.
 *
 * @param campaign the campaign
 * @param control its opens and deliveries
 * @param treatment likewise
 * @param difference with Newcombe's 95 % interval, for one look
 * @param chances a Bayesian description, neither a p nor a verdict
 */
public record CampaignEffect(
    String campaign,
    Proportion control,
    Proportion treatment,
    Difference difference,
    BetaComparison chances) {
  private static final double CONFIDENCE = 0.95;

  /** Empty where an arm has no delivery. */
  static Optional<CampaignEffect> of(String campaign, Stratum arms) {
    return NewcombeDifference.of(arms, CONFIDENCE)
        .map(
            difference ->
                new CampaignEffect(
                    campaign,
                    arms.control(),
                    arms.treatment(),
                    difference,
                    BetaComparison.of(arms, BetaComparison.Prior.UNIFORM)));
  }
}
