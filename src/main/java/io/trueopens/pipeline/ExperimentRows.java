package io.trueopens.pipeline;

import com.fasterxml.jackson.annotation.JsonAutoDetect.Visibility;
import com.fasterxml.jackson.annotation.PropertyAccessor;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trueopens.experiment.Comparison;
import io.trueopens.experiment.DayPoint;
import io.trueopens.experiment.NotTestable;
import io.trueopens.experiment.Tested;
import io.trueopens.table.Table;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.types.StructType;

/** Writes comparisons as rows of {@code experiments}. */
final class ExperimentRows {
  private static final StructType EXPERIMENTS = SparkSchema.of(Table.EXPERIMENTS);
  private static final ObjectMapper JSON =
      new ObjectMapper().setVisibility(PropertyAccessor.IS_GETTER, Visibility.NONE);

  private ExperimentRows() {}

  static List<Row> of(List<Comparison> comparisons) {
    List<Row> rows = new ArrayList<>();
    for (Comparison comparison : comparisons) {
      if (comparison instanceof Tested tested) {
        rows.addAll(days(tested));
      } else if (comparison instanceof NotTestable) {
        rows.add(verdict(start(comparison), comparison, "not_testable").make());
      }
    }
    return rows;
  }

  private static List<Row> days(Tested tested) {
    List<Row> rows = new ArrayList<>();
    int last = tested.days().size() - 1;
    for (int i = 0; i <= last; i++) {
      RowMaker row = day(start(tested), tested.days().get(i));
      if (i == last) {
        verdict(row, tested, tested.kind().name().toLowerCase(Locale.ROOT))
            .set("difference", tested.difference())
            .set("lower", tested.interval().lower())
            .set("upper", tested.interval().upper())
            .set("p", tested.p());
      }
      rows.add(row.make());
    }
    return rows;
  }

  private static RowMaker start(Comparison comparison) {
    return new RowMaker(EXPERIMENTS)
        .set("experiment", comparison.experiment())
        .set("control", comparison.control().arm())
        .set("treatment", comparison.treatment().arm())
        .set("latest", false);
  }

  private static RowMaker day(RowMaker row, DayPoint day) {
    row.set("day", day.day())
        .set("control_delivered", day.controlDelivered())
        .set("treatment_delivered", day.treatmentDelivered())
        .set("difference", day.difference())
        .set("p", day.p());
    if (day.interval() != null) {
      row.set("lower", day.interval().lower()).set("upper", day.interval().upper());
    }
    return row;
  }

  private static RowMaker verdict(RowMaker row, Comparison comparison, String verdict) {
    return row.set("latest", true)
        .set("verdict", verdict)
        .set("gates", json(comparison.gates()))
        .set("sentence", comparison.sentence())
        .set("control_counts", json(comparison.control().counts()))
        .set("treatment_counts", json(comparison.treatment().counts()))
        .set("details", json(comparison.details()));
  }

  private static String json(Object value) {
    try {
      return JSON.writeValueAsString(value);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a record of numbers and texts is always JSON", e);
    }
  }
}
