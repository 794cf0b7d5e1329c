package io.trueopens.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trueopens.experiment.ArmCounts;
import io.trueopens.experiment.Comparison;
import io.trueopens.experiment.DayPoint;
import io.trueopens.experiment.Details;
import io.trueopens.experiment.Gate;
import io.trueopens.experiment.NotTestable;
import io.trueopens.experiment.Tested;
import io.trueopens.rate.OpenCounts;
import io.trueopens.stats.Interval;
import io.trueopens.table.Table;
import io.trueopens.table.TableReader;
import io.trueopens.table.TableRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The comparisons that the table {@code experiments} holds. */
final class ExperimentSections {
  private static final String NOT_TESTABLE = "not_testable";
  private static final ObjectMapper JSON =
      new ObjectMapper().disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);

  private ExperimentSections() {}

  static List<Comparison> read(TableReader tables) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    tables.forEach(Table.EXPERIMENTS, Table.EXPERIMENTS.columnNames(), rows::add);
    Map<String, List<TableRow>> byComparison =
        rows.stream()
            .collect(
                Collectors.groupingBy(
                    row -> row.requiredText("experiment") + '\n' + row.requiredText("treatment"),
                    TreeMap::new,
                    Collectors.toList()));
    List<Comparison> comparisons = new ArrayList<>();
    for (List<TableRow> days : byComparison.values()) {
      comparisons.add(comparison(days));
    }
    return comparisons;
  }

  private static Comparison comparison(List<TableRow> days) throws JsonProcessingException {
    TableRow last = days.stream().filter(day -> day.flag("latest")).findFirst().orElseThrow();
    ArmCounts control = arm(last, "control");
    ArmCounts treatment = arm(last, "treatment");
    Details details = JSON.readValue(last.requiredText("details"), Details.class);
    List<Gate> gates = JSON.readValue(last.requiredText("gates"), new TypeReference<>() {});
    String verdict = last.requiredText("verdict");
    String name = last.requiredText("experiment");
    String sentence = last.requiredText("sentence");
    if (verdict.equals(NOT_TESTABLE)) {
      return new NotTestable(name, control, treatment, gates, details, sentence);
    }
    return new Tested(
        name,
        control,
        treatment,
        gates,
        details,
        Tested.Kind.valueOf(verdict.toUpperCase(Locale.ROOT)),
        Objects.requireNonNull(last.decimal("difference")),
        Objects.requireNonNull(interval(last)),
        Objects.requireNonNull(last.decimal("p")),
        points(days),
        sentence);
  }

  private static ArmCounts arm(TableRow row, String role) throws JsonProcessingException {
    OpenCounts counts = JSON.readValue(row.requiredText(role + "_counts"), OpenCounts.class);
    return new ArmCounts(row.requiredText(role), counts);
  }

  private static List<DayPoint> points(List<TableRow> days) {
    return days.stream()
        .map(
            day ->
                new DayPoint(
                    Objects.requireNonNull(day.date("day")),
                    day.number("control_delivered"),
                    day.number("treatment_delivered"),
                    day.decimal("difference"),
                    interval(day),
                    Objects.requireNonNull(day.decimal("p"))))
        .sorted(Comparator.comparing(DayPoint::day))
        .toList();
  }

  private static @Nullable Interval interval(TableRow row) {
    Double lower = row.decimal("lower");
    Double upper = row.decimal("upper");
    return lower == null || upper == null ? null : new Interval(lower, upper);
  }
}
