package io.trueopens.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.trueopens.delivery.EventFormat.Kind;
import io.trueopens.delivery.EventFormat.Means;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A kind of event, with its paths read. */
final class EventKind {
  private final Kind kind;
  private final Map<JsonPath, List<String>> when = new LinkedHashMap<>();
  private final Map<String, JsonPath> fields = new LinkedHashMap<>();

  /**
   * @param everywhere the fields of every kind
   * @param own the user's own paths, which go before all others
   */
  EventKind(Kind kind, Map<String, String> everywhere, Map<String, String> own) {
    this.kind = kind;
    kind.when().forEach((path, values) -> when.put(JsonPath.of(path), values));
    addFields(everywhere);
    if (kind.fields() != null) {
      addFields(kind.fields());
    }
    addFields(own);
  }

  private void addFields(Map<String, String> paths) {
    paths.forEach((field, path) -> fields.put(field, JsonPath.of(path)));
  }

  boolean fits(JsonNode event) {
    return when.entrySet().stream()
        .allMatch(
            condition ->
                condition
                    .getKey()
                    .text(event)
                    .filter(text -> condition.getValue().contains(text))
                    .isPresent());
  }

  Means means() {
    return kind.means();
  }

  String because() {
    return kind.because() == null ? "not about a delivery" : kind.because();
  }

  Map<String, JsonPath> fields() {
    return fields;
  }
}
