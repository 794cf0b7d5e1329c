package io.trueopens.archfixture.hit;

import org.apache.spark.sql.Row;

/** Spark where the core is. */
record KnowsSpark(Row row) {}
