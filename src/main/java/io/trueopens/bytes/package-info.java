/**
 * Looks for bytes in lines, eight at a time.
 *
 * <p>May use: the JDK only.
 */
@NullMarked
package io.trueopens.bytes;

import org.jspecify.annotations.NullMarked;
