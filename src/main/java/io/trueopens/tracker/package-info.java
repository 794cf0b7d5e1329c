/**
 * URL templates, of one's own or of known products, that recognise tracked objects: pixels, images,
 * downloads, views, clicks.
 *
 * <p>May use: hit, knowledge; Jackson.
 */
@NullMarked
package io.trueopens.tracker;

import org.jspecify.annotations.NullMarked;
