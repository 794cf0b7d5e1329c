package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.concat_ws;
import static org.apache.spark.sql.functions.count;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.not;
import static org.apache.spark.sql.functions.row_number;
import static org.apache.spark.sql.functions.when;

import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.expressions.Window;

/**
 * Finds the names in URLs that were fetched most. Anybody can ask for names that he makes up, as
 * many as he likes; a table, or a report, with a row for each would have no end. Which names are
 * frequent is a function of all fetches, whatever their order.
 */
final class FrequentNames {
  /** More than a report shows and a person looks through, and still few. */
  static final int MOST = 1000;

  /** Names the columns of which a row has lost its name. */
  static final String LEFT_OUT = "left_out";

  private static final String PLACE = "place";

  private FrequentNames() {}

  /**
   * Takes names out of fetches that are not among the most frequent of their attribution, and says
   * so in the column {@code left_out}.
   *
   * @param columns those with names
   * @param most how many names of each attribution and column stay
   */
  static Dataset<Row> kept(Dataset<Row> fetches, List<String> columns, int most) {
    Dataset<Row> kept = fetches;
    List<Column> rare = new ArrayList<>();
    for (String column : columns) {
      String known = "frequent_" + column;
      Dataset<Row> names = names(fetches, column, most).toDF("its_attribution", known);
      Column same =
          col("attribution").equalTo(col("its_attribution")).and(col(column).equalTo(col(known)));
      kept = kept.join(broadcast(names), same, "left").drop("its_attribution");
      rare.add(when(col(column).isNotNull().and(col(known).isNull()), column));
    }
    Column leftOut = concat_ws(",", rare.toArray(new Column[0]));
    kept = kept.withColumn(LEFT_OUT, when(not(leftOut.equalTo("")), leftOut));
    for (String column : columns) {
      kept = kept.withColumn(column, col("frequent_" + column)).drop("frequent_" + column);
    }
    return kept;
  }

  private static Dataset<Row> names(Dataset<Row> fetches, String column, int most) {
    Column[] mostFirst = {col("served").desc(), col("fetches").desc(), col(column)};
    return fetches
        .filter(col(column).isNotNull())
        .groupBy("attribution", column)
        .agg(count(when(MarkDownloads.isServed(), 1)).as("served"), count(lit(1)).as("fetches"))
        .withColumn(PLACE, row_number().over(Window.partitionBy("attribution").orderBy(mostFirst)))
        .filter(col(PLACE).leq(most))
        .select("attribution", column);
  }
}
