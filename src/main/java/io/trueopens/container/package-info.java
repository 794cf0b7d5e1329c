/**
 * Opens log files that are plain or compressed, told apart by their first bytes, and cuts them into
 * lines.
 *
 * <p>May use: bytes; the decompressors that Spark brings.
 */
@NullMarked
package io.trueopens.container;

import org.jspecify.annotations.NullMarked;
