package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.catalyst.expressions.GenericRowWithSchema;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Test;

class RollUpTest {
  private static final StructType COUNTED =
      new StructType()
          .add("campaign", DataTypes.StringType)
          .add("agent", DataTypes.StringType)
          .add("opened", DataTypes.LongType)
          .add("first_at", DataTypes.TimestampType)
          .add("last_at", DataTypes.TimestampType);

  private static final Instant MONDAY = Instant.parse("2026-03-02T09:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2026-03-03T09:00:00Z");

  private static Row row(Object... values) {
    return new GenericRowWithSchema(values, COUNTED);
  }

  @Test
  void addsNumbersAndKeepsTheEarliestAndTheLatestTime() {
    RollUp counts =
        new RollUp(
            COUNTED,
            List.of(
                row("b", "Gmail", 1L, TUESDAY, TUESDAY),
                row("b", null, 2L, null, null),
                row("b", "Outlook", 4L, MONDAY, MONDAY),
                row("a", null, 8L, null, null)));
    assertThat(counts.by(List.of("campaign")))
        .containsExactly(
            RowFactory.create("a", 8L, null, null), RowFactory.create("b", 7L, MONDAY, TUESDAY));
    assertThat(counts.by(List.of())).containsExactly(RowFactory.create(15L, MONDAY, TUESDAY));
  }

  @Test
  void putsWhatIsNotKnownFirst() {
    RollUp counts =
        new RollUp(
            COUNTED,
            List.of(
                row("a", "Gmail", 1L, null, null),
                row(null, "Outlook", 2L, null, null),
                row("a", null, 4L, null, null)));
    assertThat(counts.by(List.of("campaign", "agent")))
        .containsExactly(
            RowFactory.create(null, "Outlook", 2L, null, null),
            RowFactory.create("a", null, 4L, null, null),
            RowFactory.create("a", "Gmail", 1L, null, null));
  }

  @Test
  void countsNothingWhereThereIsNothing() {
    RollUp nothing = new RollUp(COUNTED, List.of());
    assertThat(nothing.by(List.of())).containsExactly(RowFactory.create(0L, null, null));
    assertThat(nothing.by(List.of("campaign"))).isEmpty();
  }
}
