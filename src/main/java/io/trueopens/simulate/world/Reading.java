package io.trueopens.simulate.world;

import io.trueopens.simulate.chance.Curve;
import java.util.Map;

/**
 * Whether and when people open their mail.
 *
 * @param keenShare share of people who open most mails
 * @param keenChance chance that one of them opens a mail
 * @param otherChance chance that anyone else does
 * @param delay from acceptance to the first opening, of those who ever open
 * @param waitsForMorning share of openings between 23:00 and 7:00 that move to the next morning
 * @param againChance chance of one more opening after each
 * @param againDelay from one opening to the next
 */
public record Reading(
    double keenShare,
    double keenChance,
    double otherChance,
    Curve delay,
    double waitsForMorning,
    double againChance,
    Curve againDelay) {
  /** Checks the ranges. */
  public Reading {
    Check.shares(
        Map.of(
            "keen_share", keenShare,
            "keen_chance", keenChance,
            "other_chance", otherChance,
            "waits_for_morning", waitsForMorning));
    // A chance near 1 would make one mail be opened without end.
    Check.between("again_chance", againChance, 0, 0.9);
  }
}
