/**
 * Deliveries, and what became of each message: the union of its hits, folded into one outcome.
 *
 * <p>May use: address, fetcher, tracker, knowledge.
 */
@NullMarked
package io.trueopens.message;

import org.jspecify.annotations.NullMarked;
