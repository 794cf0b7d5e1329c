/**
 * Values between separators, as RFC 4180 has them, read with the lines on which they stand.
 *
 * <p>May use: the JDK.
 */
@NullMarked
package io.trueopens.csv;

import org.jspecify.annotations.NullMarked;
