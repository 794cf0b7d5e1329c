package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.min;

import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Finds logs behind a CDN that puts its own name where the client's agent should be. */
final class HiddenAgents {
  /** The rule that takes such fetches. */
  private static final String RULE = "agent_hidden";

  private HiddenAgents() {}

  /** A notice for each file with such fetches. */
  static List<Problem> problems(Dataset<Row> hits) {
    return hits
        .filter(col("rule").equalTo(RULE))
        .groupBy("source_file")
        .agg(count(lit(1)).as("count"), min("agent").as("agent"))
        .orderBy("source_file")
        .collectAsList()
        .stream()
        .map(row -> Problem.notice(row.getAs("source_file"), text(row)))
        .toList();
  }

  private static String text(Row row) {
    return row.getAs("count")
        + " fetches came through a CDN ("
        + row.getAs("agent")
        + ") that hides who asked, so nothing can be concluded from them; read the CDN's own log"
        + " instead, or let it pass on the header User-Agent";
  }
}
