package io.trueopens.simulate;

/**
 * What was written.
 *
 * @param messages mails
 * @param trackedLines lines about mail
 * @param ordinaryLines all other lines
 * @param logBytes bytes of all lines, before packing
 */
public record SimulationResult(
    long messages, long trackedLines, long ordinaryLines, long logBytes) {}
