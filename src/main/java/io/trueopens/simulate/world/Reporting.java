package io.trueopens.simulate.world;

import java.util.Map;

/**
 * What mail services tell of mails, besides what became of them.
 *
 * @param duplicateShare of events that are told twice
 * @param openShare of delivered mails of which the service's own pixel tells an opening
 * @param complaintShare of delivered mails that someone calls spam
 * @param retryAfterSeconds mails that took at least so long were put off at first
 */
public record Reporting(
    double duplicateShare, double openShare, double complaintShare, int retryAfterSeconds) {
  /** Checks the ranges. */
  public Reporting {
    Check.shares(
        Map.of(
            "duplicate_share", duplicateShare,
            "open_share", openShare,
            "complaint_share", complaintShare));
    Check.between("retry_after_seconds", retryAfterSeconds, 2, 86_400);
  }
}
