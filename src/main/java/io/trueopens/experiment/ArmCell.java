package io.trueopens.experiment;

/**
 * The units of one arm of one campaign whose mail client was the same before the mail left.
 *
 * @param client what the recipient's earlier mail was read with; empty when nothing is known
 * @param delivered units: recipients, or messages without one
 * @param opened of these, opened by a person
 * @param openedFirstDay of these, opened within 24 hours
 * @param prefetched of all, with any automatic prefetch
 * @param scanned of all, scanned by a gateway
 */
public record ArmCell(
    String campaign,
    String arm,
    String client,
    long delivered,
    long opened,
    long openedFirstDay,
    long prefetched,
    long scanned) {
  boolean isClientKnown() {
    return !client.isEmpty();
  }
}
