/**
 * The report's pictures. They know numbers and labels, nothing of logs or mail, and look the same
 * on every machine: the font is bundled.
 *
 * <p>May use: report.text, stats; the only place for JFreeChart and AWT.
 */
@NullMarked
package io.trueopens.report.chart;

import org.jspecify.annotations.NullMarked;
