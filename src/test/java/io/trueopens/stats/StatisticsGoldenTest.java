package io.trueopens.stats;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * Every statistical method against reference values from other programs; each case names the call
 * that made its number. {@code -Dgolden=FILE} runs another file of the same shape.
 */
class StatisticsGoldenTest {
  @TestFactory
  Stream<DynamicTest> agreesWithTheReference() throws IOException {
    JsonNode cases = cases();
    assertThat(cases.isArray() && !cases.isEmpty()).as("an array of cases").isTrue();
    return StreamSupport.stream(cases.spliterator(), false)
        .map(golden -> DynamicTest.dynamicTest(name(golden), () -> check(golden)));
  }

  private static JsonNode cases() throws IOException {
    String file = System.getProperty("golden", "");
    try (InputStream in =
        file.isEmpty()
            ? StatisticsGoldenTest.class.getResourceAsStream("statistics-golden.json")
            : Files.newInputStream(Path.of(file))) {
      return new JsonMapper().readTree(in);
    }
  }

  private static String name(JsonNode golden) {
    return golden.path("id").asText("a case without id") + " " + golden.path("inputs");
  }

  private static void check(JsonNode golden) {
    GoldenInputs inputs = new GoldenInputs(golden.path("inputs"));
    assertThat(
            GoldenComparison.deviations(
                golden, GoldenMethods.call(golden.path("method").asText(), inputs)))
        .as(golden.toString())
        .isEmpty();
  }
}
