package io.trueopens.simulate.world;

import io.trueopens.simulate.chance.Shares;
import java.util.Map;

/**
 * How much of the audience has a security gateway in front of it.
 *
 * @param share of recipients
 * @param products share of those by product
 * @param scannedShare of their mails that the gateway opens
 * @param scanNetworks share of scans by where they come from: {@code published}, the product's
 *     listed networks; {@code cloud}, rented servers; {@code residential}, lines that look like
 *     people's
 * @param isolatedShare of recipients behind a product that isolates browsers: how many then read
 *     through the product's network
 */
public record BehindGateway(
    double share, Shares products, double scannedShare, Shares scanNetworks, double isolatedShare) {
  /** Checks the ranges. */
  public BehindGateway {
    Check.shares(
        Map.of("share", share, "scanned_share", scannedShare, "isolated_share", isolatedShare));
    for (String network : scanNetworks.names()) {
      ScanNetwork.of(network);
    }
  }
}
