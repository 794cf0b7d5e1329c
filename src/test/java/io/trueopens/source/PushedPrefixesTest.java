package io.trueopens.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.container.LineReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.sources.StringContains;
import org.apache.spark.sql.sources.StringStartsWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import scala.jdk.javaapi.CollectionConverters;

class PushedPrefixesTest {
  /** What some log apart from the path, or escape, is not looked for. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "/o/a.gif?m=1  | GET /o/a.gif m=1          | GET /o/b.gif m=1",
        "/open?m=1&c=2 | \"/open?m=1\\u0026c=2\"     | \"/close?m=1\\u0026c=2\"",
        "/o/#          | GET /o/#23                 | GET /p/#23",
        "/o/           | GET /o/                    | GET /p/",
      })
  void looksForWhatAllLogsHoldAsItIs(String text, String wanted, String other) throws IOException {
    for (Filter filter :
        List.of(new StringStartsWith("target", text), new StringContains("target", text))) {
      assertThat(mayMatch(filter, wanted)).isTrue();
      assertThat(mayMatch(filter, other)).isFalse();
    }
  }

  /** Then every line is read. */
  @ParameterizedTest
  @ValueSource(strings = {"", "?", "/", "?a=b&c", "é", "\\", "a b"})
  void looksForNoSingleLetters(String text) throws IOException {
    assertThat(mayMatch(new StringContains("target", text), "other")).isTrue();
  }

  private static boolean mayMatch(Filter filter, String line) throws IOException {
    PushedPrefixes pushed =
        PushedPrefixes.of(CollectionConverters.asScala(List.of(filter)).toSeq());
    byte[] bytes = line.getBytes(StandardCharsets.UTF_8);
    try (LineReader reader = new LineReader(new ByteArrayInputStream(bytes), 0)) {
      pushed.noteIn(reader);
      reader.next();
      return pushed.mayMatch(reader);
    }
  }
}
