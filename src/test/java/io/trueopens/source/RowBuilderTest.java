package io.trueopens.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.BitSet;
import java.util.Random;
import org.apache.spark.sql.catalyst.expressions.codegen.UnsafeRowWriter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Spark's own writer says what a row is. */
class RowBuilderTest {
  private static final String[] NUMBERS_AND_TEXTS = {"time", "status", "target", "user_agent"};

  /** One row after another in the same room: nothing of an earlier one may be left. */
  @Test
  void writesWhatSparkWrites() {
    RowBuilder builder = new RowBuilder(new RowShape(NUMBERS_AND_TEXTS));
    Random random = new Random(11);
    for (int round = 0; round < 20_000; round++) {
      UnsafeRowWriter expected = new UnsafeRowWriter(NUMBERS_AND_TEXTS.length);
      expected.reset();
      expected.zeroOutNullBytes();
      builder.start();
      BitSet missing = new BitSet();
      missing.set(0, NUMBERS_AND_TEXTS.length);
      if (random.nextBoolean()) {
        long time = random.nextLong();
        missing.clear(0);
        expected.write(0, time);
        builder.set(Columns.TIME, time);
      }
      if (random.nextBoolean()) {
        int status = random.nextInt();
        missing.clear(1);
        expected.write(1, status);
        builder.setInt(Columns.STATUS, status);
      }
      if (random.nextBoolean()) {
        byte[] text = bytes(random, random.nextInt(20));
        missing.clear(2);
        expected.write(2, text);
        builder.set(Columns.TARGET, text);
      }
      if (random.nextBoolean()) {
        byte[] line = bytes(random, 3000);
        int from = random.nextInt(line.length);
        int length = random.nextInt(line.length - from + 1);
        missing.clear(3);
        expected.write(3, line, from, length);
        builder.setBytes(Columns.USER_AGENT, line, from, length);
      }
      // Nobody wants it.
      builder.set(Columns.REFERER, bytes(random, random.nextInt(5)));
      missing.stream().forEach(expected::setNullAt);
      assertThat(builder.build()).isEqualTo(expected.getRow());
    }
  }

  private static byte[] bytes(Random random, int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "a", "12345678", "Grüße 日本"})
  void writesTextsAsUtf8(String text) {
    RowBuilder builder = new RowBuilder(new RowShape(new String[] {"target"}));
    var row = builder.start().set(Columns.TARGET, text).build();
    assertThat(row.getUTF8String(0).getBytes()).isEqualTo(text.getBytes(StandardCharsets.UTF_8));
  }

  /** As for a count, which wants no column at all. */
  @Test
  void writesARowWithoutColumns() {
    RowBuilder builder = new RowBuilder(new RowShape(new String[0]));
    assertThat(builder.start().set(Columns.TIME, 1).build())
        .isEqualTo(new UnsafeRowWriter(0).getRow());
  }
}
