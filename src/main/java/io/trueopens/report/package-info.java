/**
 * One model of the report, rendered as HTML, PNG charts and JSON.
 *
 * <p>May use: experiment, rate; with its own packages the only place for JFreeChart and the
 * template engine.
 */
@NullMarked
package io.trueopens.report;

import org.jspecify.annotations.NullMarked;
