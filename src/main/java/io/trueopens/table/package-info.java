/**
 * Names and columns of the Parquet tables, and reading them without Spark.
 *
 * <p>May use: parquet-hadoop, Hadoop.
 */
@NullMarked
package io.trueopens.table;

import org.jspecify.annotations.NullMarked;
