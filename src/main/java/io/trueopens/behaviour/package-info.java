/**
 * What fetches show only beside each other: visits, bursts, clocks that disagree.
 *
 * <p>May use: fetcher, knowledge, tracker.
 */
@NullMarked
package io.trueopens.behaviour;

import org.jspecify.annotations.NullMarked;
