/**
 * Numbers and names as people read them: one line, one way of rounding, nothing hostile.
 *
 * <p>May use: stats.
 */
@NullMarked
package io.trueopens.report.text;

import org.jspecify.annotations.NullMarked;
