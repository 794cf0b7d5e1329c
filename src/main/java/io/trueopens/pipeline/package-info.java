/**
 * The nightly job as Spark carries it: read, judge, fold, count, write.
 *
 * <p>May use: everything but cli; Spark.
 */
@NullMarked
package io.trueopens.pipeline;

import org.jspecify.annotations.NullMarked;
