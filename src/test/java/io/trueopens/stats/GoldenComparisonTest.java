package io.trueopens.stats;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The golden test must fail when it should. */
class GoldenComparisonTest {
  @Test
  void acceptsWhatLiesWithinTheTolerance() throws Exception {
    assertThat(deviations("{\"p\": 0.5}", Map.of("p", 0.50000000001))).isEmpty();
  }

  @Test
  void namesTheNumberThatIsWrong() throws Exception {
    assertThat(deviations("{\"days\": [{\"p\": 0.5}]}", Map.of("days", List.of(Map.of("p", 0.51)))))
        .containsExactly("expected.days[0].p: expected 0.5 but was 0.51");
  }

  @Test
  void rejectsAResultThatTheMethodDoesNotHave() throws Exception {
    assertThat(deviations("{\"q\": 1}", Map.of("p", 1.0)))
        .containsExactly("expected.q: the method has no such result");
  }

  @Test
  void rejectsACaseThatExpectsNothing() throws Exception {
    assertThat(deviations("{}", Map.of("p", 1.0))).hasSize(1);
  }

  @Test
  void tellsAbsentFromANumber() throws Exception {
    assertThat(deviations("{\"p\": null}", Map.of("p", Optional.empty()))).isEmpty();
    assertThat(deviations("{\"p\": null}", Map.of("p", 1.0))).hasSize(1);
    assertThat(deviations("{\"p\": 1}", Map.of("p", Optional.empty()))).hasSize(1);
    assertThat(deviations("{\"p\": 1}", Map.of("p", Double.NaN))).hasSize(1);
  }

  @Test
  void readsInfinity() throws Exception {
    Map<String, Double> infinite = Map.of("p", Double.POSITIVE_INFINITY);
    assertThat(deviations("{\"p\": \"Infinity\"}", infinite)).isEmpty();
    assertThat(deviations("{\"p\": \"-Inf\"}", infinite)).hasSize(1);
    assertThat(deviations("{\"p\": \"Infinity\"}", Map.of("p", 1e308))).hasSize(1);
  }

  @Test
  void letsAConventionStandWhereTheReferenceHasNothing() throws Exception {
    Map<String, ?> convention = Map.of("p", new GoldenComparison.Convention(1));
    assertThat(deviations("{\"p\": null}", convention)).isEmpty();
    assertThat(deviations("{\"p\": 1}", convention)).isEmpty();
    assertThat(deviations("{\"p\": 0}", convention)).hasSize(1);
  }

  @Test
  void rejectsAnUnknownMethod() {
    assertThatThrownBy(() -> GoldenMethods.call("nonsense", new GoldenInputs(null)))
        .hasMessage("unknown method: nonsense");
  }

  private static List<String> deviations(String expected, Map<String, ?> actual) throws Exception {
    JsonNode golden =
        new JsonMapper().readTree("{\"rtol\": 1e-9, \"atol\": 0, \"expected\": " + expected + "}");
    return GoldenComparison.deviations(golden, actual);
  }
}
