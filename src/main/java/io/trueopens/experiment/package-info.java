/**
 * Arms of an experiment, the gates before a verdict, and the verdict in words.
 *
 * <p>May use: rate, stats.
 */
@NullMarked
package io.trueopens.experiment;

import org.jspecify.annotations.NullMarked;
