package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;

import io.trueopens.naming.BlockedName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** The images of each arm whose names blockers refuse. */
final class RefusedNames {
  /** More different names than this are no names of arms. */
  private static final int MOST_NAMES = 1000;

  private static final int MOST_TOLD = 5;

  private RefusedNames() {}

  /** By arm, what is refused, in words. */
  static Map<String, List<String>> byArm(Dataset<Row> messages) {
    Map<String, List<String>> refused = new TreeMap<>();
    messages
        .filter(col("image").isNotNull())
        .select(Units.ARM, "image")
        .distinct()
        .orderBy(Units.ARM, "image")
        .limit(MOST_NAMES)
        .collectAsList()
        .forEach(row -> add(refused, row.getString(0), row.getString(1)));
    return refused;
  }

  private static void add(Map<String, List<String>> refused, String arm, String image) {
    BlockedName.of("/" + image)
        .ifPresent(
            blocked -> {
              List<String> told = refused.computeIfAbsent(arm, a -> new ArrayList<>());
              if (told.size() < MOST_TOLD) {
                told.add(
                    "\"%s\" fits \"%s\" of %s".formatted(image, blocked.rule(), blocked.list()));
              }
            });
  }
}
