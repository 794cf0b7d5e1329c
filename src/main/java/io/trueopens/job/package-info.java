/**
 * The job file: reading and validation.
 *
 * <p>May use: address, delivery, format, knowledge, tracker; Jackson.
 */
@NullMarked
package io.trueopens.job;

import org.jspecify.annotations.NullMarked;
