package io.trueopens.delivery;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.trueopens.delivery.Reported.Unusable;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/** The objects of a line: one, several without anything between them, or an array of them. */
final class JsonValues {
  private static final JsonMapper MAPPER = new JsonMapper();

  private JsonValues() {}

  /** Reads every object of a line; what comes before a fault is kept. */
  static List<Reported> each(String line, Function<JsonNode, Reported> reader) {
    List<Reported> reported = new ArrayList<>();
    try (MappingIterator<JsonNode> values = MAPPER.readerFor(JsonNode.class).readValues(line)) {
      while (values.hasNextValue()) {
        add(reported, values.nextValue(), reader);
      }
    } catch (JsonProcessingException e) {
      // What a line holds is never a reason to stop; it is counted.
      reported.add(new Unusable("no JSON"));
    } catch (IOException e) {
      throw new IllegalStateException("a text that is here already can be read", e);
    }
    return reported;
  }

  private static void add(
      List<Reported> reported, JsonNode value, Function<JsonNode, Reported> reader) {
    if (value.isArray()) {
      value.forEach(element -> add(reported, element, reader));
    } else {
      reported.add(value.isObject() ? reader.apply(value) : new Unusable("no JSON object"));
    }
  }

  /** What a text holds; a missing node when it is no JSON. */
  static JsonNode parsed(String text) {
    try {
      return MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      // The caller goes on with what it has.
      return MAPPER.missingNode();
    }
  }
}
