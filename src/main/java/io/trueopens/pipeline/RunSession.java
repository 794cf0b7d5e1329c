package io.trueopens.pipeline;

import org.apache.spark.SparkConf;
import org.apache.spark.sql.SparkSession;

/** Starts Spark: embedded when nobody has set a master, else as spark-submit says. */
public final class RunSession {
  private static final String OUR_PACKAGE = "io.trueopens.";
  private static final String LOOPBACK = "127.0.0.1";

  private RunSession() {}

  /** The session of this process; made on the first call. */
  public static SparkSession open() {
    SparkConf conf = new SparkConf();
    // spark-submit puts the name of the main class where nobody gave one.
    if (conf.get("spark.app.name", OUR_PACKAGE).startsWith(OUR_PACKAGE)) {
      conf.set("spark.app.name", "trueopens");
    }
    if (!conf.contains("spark.master")) {
      embed(conf);
    }
    // Without it, Spark writes times in a form that most other readers do not know.
    conf.set("spark.sql.parquet.outputTimestampType", "TIMESTAMP_MICROS");
    conf.set("spark.sql.session.timeZone", "UTC");
    // Otherwise each plan of a wide table is a warning.
    conf.setIfMissing("spark.sql.debug.maxToStringFields", "200");
    conf.set("spark.sql.datetime.java8API.enabled", "true");
    return SparkSession.builder().config(conf).getOrCreate();
  }

  /** One process, no port open to others, no pages served. */
  private static void embed(SparkConf conf) {
    conf.set("spark.master", "local[*]");
    conf.setIfMissing("spark.ui.enabled", "false");
    conf.setIfMissing("spark.ui.showConsoleProgress", "false");
    conf.setIfMissing("spark.driver.host", LOOPBACK);
    conf.setIfMissing("spark.driver.bindAddress", LOOPBACK);
    conf.setIfMissing("spark.sql.shuffle.partitions", "32");
  }
}
