/**
 * Counts of outcomes, and the open rates they give, with interval and bounds.
 *
 * <p>May use: message, naming, stats.
 */
@NullMarked
package io.trueopens.rate;

import org.jspecify.annotations.NullMarked;
