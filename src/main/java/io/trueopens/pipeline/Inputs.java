package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.sum;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import io.trueopens.ledger.FoundFile;
import io.trueopens.ledger.LineCounts;
import io.trueopens.ledger.ReadPlan.Part;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.jspecify.annotations.Nullable;

/**
 * What this run has seen of each log file. The counts were written with the rows they count, so
 * that a task that ran twice has not counted twice.
 */
final class Inputs {
  private static final String CHANGED =
      "changed while it was read; the next run reads it again. Its hits count once, but its lines"
          + " may count twice";

  private static final String GONE =
      "was moved away or emptied before it could be read; the next run reads it where it finds it";

  /**
   * What was seen of one file.
   *
   * @param bytes its length, packed
   * @param start where this run has begun to read; what is before that was read earlier
   * @param counts of the lines that this run has read
   */
  record Input(
      String file,
      long bytes,
      String fingerprint,
      long start,
      @JsonUnwrapped LineCounts counts,
      boolean waiting,
      @Nullable String problem) {}

  private record Place(int group, String file) {}

  private final List<Input> inputs = new ArrayList<>();
  private final Map<Part, LineCounts> parts = new LinkedHashMap<>();

  private Inputs() {}

  /**
   * Adds up the counts of all stretches of each file.
   *
   * @param scan rows of {@link ScanSchema}
   */
  static Inputs of(NewLines lines, Dataset<Row> scan) {
    Map<Place, Row> rows = new HashMap<>();
    counts(scan).forEach(row -> rows.put(place(row), row));
    Inputs inputs = new Inputs();
    for (FoundFile file : lines.files()) {
      Row row = rows.get(new Place(file.group(), file.look().file()));
      inputs.add(lines, file, row);
    }
    return inputs;
  }

  private static Place place(Row row) {
    return new Place(row.<Integer>getAs(ScanSchema.GROUP), row.getAs("file"));
  }

  private void add(NewLines lines, FoundFile file, @Nullable Row row) {
    LineCounts counts = row == null ? LineCounts.NONE : lineCounts(row);
    String problem = row == null ? null : row.getAs("problem");
    Part part = lines.part(file).orElse(null);
    if (part != null) {
      parts.put(part, counts);
    }
    inputs.add(
        new Input(
            file.look().file(),
            file.look().bytes(),
            file.look().fingerprint(),
            part == null ? 0 : part.start(),
            counts,
            lines.isWaiting(file),
            problem == null ? lines.problem(file) : problem));
  }

  private static List<Row> counts(Dataset<Row> scan) {
    return scan.filter(col(ScanSchema.RECORD).equalTo(ScanSchema.COUNTS))
        .groupBy(ScanSchema.GROUP, "file")
        .agg(
            total("bytes_read"),
            total("lines"),
            total("tracked"),
            total("set_aside"),
            total("untracked"),
            total("not_examined"),
            total("ignored"),
            total("rejected"),
            max("problem").as("problem"))
        .collectAsList();
  }

  private static Column total(String column) {
    return coalesce(sum(column), lit(0L)).as(column);
  }

  private static LineCounts lineCounts(Row row) {
    return new LineCounts(
        row.<Long>getAs("bytes_read"),
        row.<Long>getAs("lines"),
        row.<Long>getAs("tracked"),
        row.<Long>getAs("set_aside"),
        row.<Long>getAs("untracked"),
        row.<Long>getAs("not_examined"),
        row.<Long>getAs("ignored"),
        row.<Long>getAs("rejected"));
  }

  List<Input> list() {
    return inputs;
  }

  /** What became of the lines of each part that was to be read. */
  Map<Part, LineCounts> parts() {
    return parts;
  }

  /** What became of all lines that this run has read. */
  LineCounts total() {
    return parts.values().stream().reduce(LineCounts.NONE, LineCounts::plus);
  }

  /** How many files end with a line that waits for its end. */
  long waiting() {
    return inputs.stream().filter(Input::waiting).count();
  }

  /**
   * Files that broke off or changed meanwhile, and files with lines that could not be read.
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
      if (input.counts().rejected() > 0) {
        problems.add(Problem.notice(input.file(), rejected(input.counts())));
      }
    }
    parts.forEach(
        (part, counts) -> {
          if (part.segment(counts).lines() == null) {
            boolean unread = counts.equals(LineCounts.NONE);
            problems.add(Problem.notice(part.file().look().file(), unread ? GONE : CHANGED));
          }
        });
    return problems;
  }

  private static String rejected(LineCounts counts) {
    return counts.rejected()
        + " of "
        + counts.lines()
        + " lines could not be read; the table rejected_lines says where and why";
  }
}
