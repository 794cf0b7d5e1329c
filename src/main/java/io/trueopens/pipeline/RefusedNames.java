package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.row_number;

import io.trueopens.naming.BlockedName;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;
import org.apache.spark.sql.expressions.WindowSpec;

/**
 * The images of each arm whose names blockers refuse.
 *
 * @param names of each experiment and arm
 */
record RefusedNames(List<Row> names) {
  /** More different names than this are no names of arms. */
  private static final int MOST_NAMES = 1000;

  private static final int MOST_TOLD = 5;

  /** Finds the names, of all experiments. */
  static RefusedNames of(Dataset<Row> messages) {
    WindowSpec names = Window.partitionBy(Units.EXPERIMENT).orderBy(Units.ARM, "image");
    return new RefusedNames(
        messages
            .filter(col("image").isNotNull())
            .select(Units.EXPERIMENT, Units.ARM, "image")
            .distinct()
            .withColumn("place", row_number().over(names))
            .filter(col("place").leq(MOST_NAMES))
            .collectAsList());
  }

  /** By arm of one experiment, what is refused, in words. */
  Map<String, List<String>> byArm(int experiment) {
    Map<String, List<String>> refused = new TreeMap<>();
    names.stream()
        .filter(row -> row.<Integer>getAs(Units.EXPERIMENT) == experiment)
        .sorted(Comparator.comparing(row -> row.<Integer>getAs("place")))
        .forEach(row -> add(refused, row.getAs(Units.ARM), row.getAs("image")));
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
