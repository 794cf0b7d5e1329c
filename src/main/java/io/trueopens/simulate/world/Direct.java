package io.trueopens.simulate.world;

import java.util.Map;

/**
 * Clients that fetch from the reader's own line.
 *
 * @param notModifiedShare of repeated openings: the image is asked for with a condition
 * @param keptShare of repeated openings: the client has kept the images and asks for nothing
 * @param pixelMissingShare of readers: the pixel is never fetched, the image is
 * @param underWayShare of openings: from another line than the one at home
 */
public record Direct(
    double notModifiedShare, double keptShare, double pixelMissingShare, double underWayShare) {
  /** Checks the ranges. */
  public Direct {
    Check.shares(
        Map.of(
            "not_modified_share", notModifiedShare,
            "kept_share", keptShare,
            "pixel_missing_share", pixelMissingShare,
            "under_way_share", underWayShare));
  }
}
