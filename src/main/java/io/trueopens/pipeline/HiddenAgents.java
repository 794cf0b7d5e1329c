package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/** Finds logs behind a CDN that puts its own name where the client's agent should be. */
final class HiddenAgents {
  static final String FILE = "source_file";
  static final String NUMBER = "hidden";
  static final String CDN = "cdn";

  /** The rule that takes such fetches. */
  private static final String RULE = "agent_hidden";

  private HiddenAgents() {}

  static Column isHidden() {
    return col("rule").equalTo(RULE);
  }

  /** A notice for each file with such fetches. */
  static List<Problem> problems(RollUp hits) {
    Map<String, String> names = new HashMap<>();
    for (Row row : hits.by(List.of(FILE, CDN))) {
      if (row.getAs(CDN) != null) {
        names.putIfAbsent(row.getAs(FILE), row.getAs(CDN));
      }
    }
    List<Problem> problems = new ArrayList<>();
    for (Row row : hits.by(List.of(FILE))) {
      if (row.<Long>getAs(NUMBER) > 0) {
        String file = row.getAs(FILE);
        problems.add(Problem.notice(file, text(row.<Long>getAs(NUMBER), names.get(file))));
      }
    }
    return problems;
  }

  private static String text(long fetches, @Nullable String name) {
    return Problem.counted(fetches, "fetch", "fetches")
        + " came through a CDN ("
        + name
        + ") that hides who asked, so nothing can be concluded from it; read the CDN's own log"
        + " instead, or let it pass on the header User-Agent";
  }
}
