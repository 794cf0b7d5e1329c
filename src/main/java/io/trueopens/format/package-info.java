/**
 * Log formats: data that compiles to parsers of lines, and the detection between them.
 *
 * <p>May use: address, bytes, hit, knowledge.
 */
@NullMarked
package io.trueopens.format;

import org.jspecify.annotations.NullMarked;
