/**
 * Intervals, tests and sequences for proportions, each with its source.
 *
 * <p>May use: commons-statistics, commons-numbers.
 */
@NullMarked
package io.trueopens.stats;

import org.jspecify.annotations.NullMarked;
