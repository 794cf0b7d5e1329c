/**
 * The commands; the only place that prints, exits and reads clocks.
 *
 * <p>May use: everything but Spark itself; picocli.
 */
@NullMarked
package io.trueopens.cli;

import org.jspecify.annotations.NullMarked;
