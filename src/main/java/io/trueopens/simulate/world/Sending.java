package io.trueopens.simulate.world;

import io.trueopens.simulate.chance.Curve;
import java.util.Map;

/**
 * How a campaign is sent.
 *
 * @param hour local hour at which it begins
 * @param minutes how long the mailer takes, at an even pace
 * @param bounceShare share of mails that are never accepted
 * @param acceptanceDelay from dispatch to acceptance
 */
public record Sending(int hour, int minutes, double bounceShare, Curve acceptanceDelay) {
  /** Checks the ranges. */
  public Sending {
    Check.between("hour", hour, 0, 23);
    Check.between("minutes", minutes, 1, 24 * 60);
    Check.shares(Map.of("bounce_share", bounceShare));
  }
}
