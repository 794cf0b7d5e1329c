/**
 * Seeded chance: draws, delays and addresses that are the same on every machine.
 *
 * <p>May use: the JDK, and Jackson to be read from a file.
 */
@NullMarked
package io.trueopens.simulate.chance;

import org.jspecify.annotations.NullMarked;
