package io.trueopens.experiment;

/**
 * What machines did to one arm of one campaign, which no reader can have caused.
 *
 * @param delivered messages delivered
 * @param prefetched of these, messages with any automatic prefetch
 * @param scanned of these, messages that a gateway scanned
 */
public record ArmHealth(
    String campaign, String arm, long delivered, long prefetched, long scanned) {}
