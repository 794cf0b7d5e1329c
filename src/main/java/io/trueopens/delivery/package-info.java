/**
 * What mailers and mail services write about their mail: lists, events and mail logs, each read
 * line by line into the fields of a delivery.
 *
 * <p>May use: message, knowledge; Jackson.
 */
@NullMarked
package io.trueopens.delivery;

import org.jspecify.annotations.NullMarked;
