package io.trueopens.tracker;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.trueopens.knowledge.PublishedJson;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * A part that holds several ids.
 *
 * @param as how they are put together
 * @param parts where each part of ours is: a JSON pointer, or the number of the field from 0
 */
record Packing(Form as, Map<String, String> parts) {
  /** How ids are put together. */
  enum Form {
    /** An object or an array. */
    @JsonProperty("json")
    JSON,
    /** Fields with semicolons between them. */
    @JsonProperty("semicolons")
    SEMICOLONS
  }

  /** Checks that every place can be one. */
  Packing {
    if (as == Form.SEMICOLONS) {
      parts.values().forEach(Integer::parseInt);
    }
  }

  /** The ids that a text holds; none when it is junk. */
  Map<String, String> unpack(String text) {
    return as == Form.JSON ? json(text) : fields(text.split(";", -1));
  }

  private Map<String, String> json(String text) {
    Map<String, String> values = new LinkedHashMap<>();
    PublishedJson.ifJson(text)
        .ifPresent(
            json ->
                parts.forEach(
                    (part, at) -> json.scalar(at).ifPresent(value -> values.put(part, value))));
    return values;
  }

  private Map<String, String> fields(String[] fields) {
    Map<String, String> values = new LinkedHashMap<>();
    for (Map.Entry<String, String> part : parts.entrySet()) {
      int index = Integer.parseInt(part.getValue());
      if (index >= fields.length) {
        return Map.of();
      }
      if (!fields[index].isEmpty()) {
        values.put(part.getKey(), fields[index]);
      }
    }
    return values;
  }
}
