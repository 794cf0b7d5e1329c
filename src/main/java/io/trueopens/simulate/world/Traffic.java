package io.trueopens.simulate.world;

import java.util.List;

/**
 * The rest of the site.
 *
 * @param trackedShare share of all lines that are about mail, more than 0
 * @param byHour how busy each local hour is, relative to the others
 */
public record Traffic(double trackedShare, List<Double> byHour) {
  /** Checks the ranges. */
  public Traffic {
    Check.between("tracked_share", trackedShare, 0.001, 1);
    if (byHour.size() != 24) {
      throw new IllegalArgumentException(
          "\"by_hour\" has " + byHour.size() + " numbers; expected 24");
    }
    byHour.forEach(weight -> Check.between("by_hour", weight, 1e-6, 1e6));
  }
}
