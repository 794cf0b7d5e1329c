package io.trueopens.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.trueopens.delivery.Reported.Facts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads JSON Lines of the user's own. */
final class JsonLinesReader implements DeliveryReader {
  private final Map<String, JsonPath> paths = new LinkedHashMap<>();

  /**
   * @param paths where each of our fields stands
   */
  JsonLinesReader(Map<String, String> paths) {
    paths.forEach((field, path) -> this.paths.put(field, JsonPath.of(path)));
  }

  @Override
  public List<Reported> read(String line) {
    return JsonValues.each(line, this::facts);
  }

  private Reported facts(JsonNode object) {
    Map<String, String> fields = new LinkedHashMap<>();
    paths.forEach(
        (field, path) ->
            path.text(field, object)
                .ifPresent(text -> fields.put(field, time(field, path, object, text))));
    return new Facts(fields, null);
  }

  private static String time(String field, JsonPath path, JsonNode object, String text) {
    return field.endsWith("_at")
        ? JsonTime.ofNumber(path.scalar(object)).map(Object::toString).orElse(text)
        : text;
  }
}
