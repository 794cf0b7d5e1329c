/**
 * Splits a list of recipients into arms by a keyed hash, row by row.
 *
 * <p>May use: csv, knowledge, message.
 */
@NullMarked
package io.trueopens.assign;

import org.jspecify.annotations.NullMarked;
