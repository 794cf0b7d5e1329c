package io.trueopens.ledger;

import io.trueopens.ledger.Sighting.Look;

/**
 * A file that the job names.
 *
 * @param reading stands for all that decides how its lines are read
 * @param group the entry of the job file that names it, from 0
 */
public record FoundFile(Look look, String reading, int group) {}
