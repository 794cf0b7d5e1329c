/**
 * URL templates that recognise tracked objects: pixels, images, downloads, views, clicks.
 *
 * <p>May use: hit, knowledge.
 */
@NullMarked
package io.trueopens.tracker;

import org.jspecify.annotations.NullMarked;
