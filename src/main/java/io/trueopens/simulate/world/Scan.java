package io.trueopens.simulate.world;

import io.trueopens.simulate.chance.Curve;
import java.util.Map;

/**
 * How gateways open a mail.
 *
 * @param pixelDelay from dispatch to the pixel
 * @param clickDelay from dispatch to the burst over the links
 * @param followsLinksShare share of scans that come to the links
 * @param headShare share of scans that begin with HEAD
 */
public record Scan(Curve pixelDelay, Curve clickDelay, double followsLinksShare, double headShare) {
  /** Checks the ranges. */
  public Scan {
    Check.shares(Map.of("follows_links_share", followsLinksShare, "head_share", headShare));
  }
}
