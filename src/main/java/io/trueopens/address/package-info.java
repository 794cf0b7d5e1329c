/**
 * Internet addresses and networks as text and as numbers, and who of a chain of proxies to believe.
 *
 * <p>May use: the JDK only.
 */
@NullMarked
package io.trueopens.address;

import org.jspecify.annotations.NullMarked;
