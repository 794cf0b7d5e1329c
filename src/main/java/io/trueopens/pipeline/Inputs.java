package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import io.trueopens.source.FileName;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What was seen of each log file. The counts were written with the rows they count, so that a task
 * that ran twice has not counted twice.
 */
final class Inputs {
  /** What was seen of one file. */
  record Input(
      String file,
      long bytes,
      String fingerprint,
      long lines,
      long tracked,
      long setAside,
      long untracked,
      long notExamined,
      long ignored,
      long rejected,
      long waiting,
      @Nullable String problem) {}

  private final List<Input> inputs;

  private Inputs(List<Input> inputs) {
    this.inputs = inputs;
  }

  /**
   * Adds up the counts of all stretches of each file.
   *
   * @param scan rows of {@link ScanSchema}
   */
  static Inputs of(LogFiles files, Dataset<Row> scan) {
    Map<String, LogFiles.LogFile> byName = new TreeMap<>();
    files.groups().forEach(g -> g.files().forEach(f -> byName.put(FileName.of(f.path()), f)));
    List<Input> inputs = new ArrayList<>();
    for (Row row : counts(scan)) {
      LogFiles.LogFile file = byName.get(row.<String>getAs("file"));
      inputs.add(input(row, file));
    }
    return new Inputs(inputs);
  }

  private static List<Row> counts(Dataset<Row> scan) {
    return scan.filter(col(ScanSchema.RECORD).equalTo(ScanSchema.COUNTS))
        .groupBy("file")
        .agg(
            total("lines"),
            total("tracked"),
            total("set_aside"),
            total("untracked"),
            total("not_examined"),
            total("ignored"),
            total("rejected"),
            total("waiting"),
            max("problem").as("problem"))
        .orderBy("file")
        .collectAsList();
  }

  private static Column total(String column) {
    return coalesce(sum(column), lit(0L)).as(column);
  }

  private static Input input(Row row, LogFiles.@Nullable LogFile file) {
    return new Input(
        row.getAs("file"),
        file == null ? 0 : file.bytes(),
        file == null ? "" : file.fingerprint(),
        row.<Long>getAs("lines"),
        row.<Long>getAs("tracked"),
        row.<Long>getAs("set_aside"),
        row.<Long>getAs("untracked"),
        row.<Long>getAs("not_examined"),
        row.<Long>getAs("ignored"),
        row.<Long>getAs("rejected"),
        row.<Long>getAs("waiting"),
        row.getAs("problem"));
  }

  List<Input> list() {
    return inputs;
  }

  /** One count over all files. */
  long total(java.util.function.ToLongFunction<Input> count) {
    return inputs.stream().mapToLong(count).sum();
  }

  /**
   * Files that broke off, and files with lines that could not be read.
   *
   * @param known files whose owner has been told already
   */
  List<Problem> problems(Set<String> known) {
    List<Problem> problems = new ArrayList<>();
    for (Input input : inputs) {
      if (known.contains(input.file())) {
        continue;
      }
      if (input.problem() != null) {
        problems.add(
            Problem.error(input.file(), input.problem() + "; the lines before that are counted"));
      }
      if (input.rejected() > 0) {
        problems.add(
            Problem.notice(
                input.file(),
                input.rejected()
                    + " of "
                    + input.lines()
                    + " lines could not be read; the table rejected_lines says where and why"));
      }
    }
    return problems;
  }
}
