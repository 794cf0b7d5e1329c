/**
 * The job file: reading and validation.
 *
 * <p>May use: knowledge, tracker, delivery; Jackson.
 */
@NullMarked
package io.trueopens.job;

import org.jspecify.annotations.NullMarked;
