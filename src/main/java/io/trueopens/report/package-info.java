/**
 * One model of the report, rendered as HTML, PNG charts and JSON.
 *
 * <p>May use: experiment, rate, stats, fetcher, job, message, naming, table, tracker; Jackson; the
 * only place for the template engine.
 */
@NullMarked
package io.trueopens.report;

import org.jspecify.annotations.NullMarked;
