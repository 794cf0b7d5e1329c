/**
 * The naming style of an image, with the reason for it.
 *
 * <p>May use: knowledge.
 */
@NullMarked
package io.trueopens.naming;

import org.jspecify.annotations.NullMarked;
