/**
 * The Spark data source accesslog.
 *
 * <p>May use: format, tracker; Spark.
 */
@NullMarked
package io.trueopens.source;

import org.jspecify.annotations.NullMarked;
