/**
 * The Spark data source accesslog.
 *
 * <p>May use: address, bytes, container, format, hit; Spark, Hadoop.
 */
@NullMarked
package io.trueopens.source;

import org.jspecify.annotations.NullMarked;
