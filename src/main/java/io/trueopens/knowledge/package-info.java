/**
 * Reads the data files that hold what is known of the world, strictly, with errors that name the
 * place, and remembers what was worked out by it.
 *
 * <p>May use: Jackson, commons-text.
 */
@NullMarked
package io.trueopens.knowledge;

import org.jspecify.annotations.NullMarked;
