package io.trueopens.table;

/**
 * A column of a table.
 *
 * @param meaning one line for the documentation: what it holds, with unit and range
 */
public record Column(String name, Type type, String meaning) {
  /** The types, each with one counterpart in Parquet and in Spark. */
  public enum Type {
    /** UTF-8 text. */
    STRING,
    /** 32-bit integer. */
    INT,
    /** 64-bit integer. */
    LONG,
    /** 64-bit floating-point number. */
    DOUBLE,
    /** True or false. */
    BOOLEAN,
    /** Instant with microseconds, in UTC. */
    TIMESTAMP,
    /** Calendar day in the job's time zone. */
    DATE
  }
}
