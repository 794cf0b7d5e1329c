/**
 * What of the inputs has been read already, known by its content and not by names.
 *
 * <p>May use: the JDK.
 */
@NullMarked
package io.trueopens.ledger;

import org.jspecify.annotations.NullMarked;
