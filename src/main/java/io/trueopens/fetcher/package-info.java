/**
 * Tells people from machines: agents, networks of the day and rules give a verdict with its
 * evidence.
 *
 * <p>May use: address, hit, tracker, knowledge; MaxMind's reader.
 */
@NullMarked
package io.trueopens.fetcher;

import org.jspecify.annotations.NullMarked;
