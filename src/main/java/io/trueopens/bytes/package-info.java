/**
 * Looks for bytes in lines.
 *
 * <p>May use: the JDK only.
 */
@NullMarked
package io.trueopens.bytes;

import org.jspecify.annotations.NullMarked;
