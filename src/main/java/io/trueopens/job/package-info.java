/**
 * The job file: reading and validation.
 *
 * <p>May use: knowledge, tracker.
 */
@NullMarked
package io.trueopens.job;

import org.jspecify.annotations.NullMarked;
