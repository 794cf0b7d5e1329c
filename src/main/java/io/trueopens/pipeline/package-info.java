/**
 * The nightly job as Spark carries it: read, judge, fold, count, write.
 *
 * <p>May use: everything but cli and report; Spark, Hadoop.
 */
@NullMarked
package io.trueopens.pipeline;

import org.jspecify.annotations.NullMarked;
