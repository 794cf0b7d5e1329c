/**
 * One logged request as the log tells it, and the lines that are none.
 *
 * <p>May use: the JDK only.
 */
@NullMarked
package io.trueopens.hit;

import org.jspecify.annotations.NullMarked;
