/**
 * The assumptions of a simulation, read from files that say where each comes from.
 *
 * <p>May use: chance, knowledge; Jackson.
 */
@NullMarked
package io.trueopens.simulate.world;

import org.jspecify.annotations.NullMarked;
