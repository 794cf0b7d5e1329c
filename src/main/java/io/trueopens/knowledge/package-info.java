/**
 * Reads the data files that hold what is known of the world, strictly, with errors that name the
 * place.
 *
 * <p>May use: Jackson, commons-text.
 */
@NullMarked
package io.trueopens.knowledge;

import org.jspecify.annotations.NullMarked;
