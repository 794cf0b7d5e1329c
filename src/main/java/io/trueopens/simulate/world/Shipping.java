package io.trueopens.simulate.world;

import java.util.Map;

/**
 * What goes wrong between the server and the job.
 *
 * @param serverAheadSeconds how much the web server's clock is ahead of the mailer's; may be
 *     negative
 * @param lostLineShare of lines that never reach a file
 * @param lateFileShare of days whose file is delivered after the others, in a folder of its own
 * @param duplicateFileShare of days whose file is delivered twice
 */
public record Shipping(
    int serverAheadSeconds, double lostLineShare, double lateFileShare, double duplicateFileShare) {
  /** Checks the ranges. */
  public Shipping {
    Check.between("server_ahead_seconds", serverAheadSeconds, -86_400, 86_400);
    Check.shares(
        Map.of(
            "lost_line_share", lostLineShare,
            "late_file_share", lateFileShare,
            "duplicate_file_share", duplicateFileShare));
  }
}
