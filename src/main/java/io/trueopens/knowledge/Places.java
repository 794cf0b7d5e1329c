package io.trueopens.knowledge;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonPointer;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonMappingException.Reference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** Where the values of a JSON text begin. Of an object that is refused Jackson tells the end. */
final class Places {
  private static final Pattern QUOTED = Pattern.compile("\"(?:\\w+\\.)*(\\w+)\"");

  private final Map<JsonPointer, JsonLocation> places = new HashMap<>();

  /**
   * @param text without mistakes in its syntax
   */
  Places(JsonMapper mapper, String text) throws IOException {
    try (JsonParser parser = mapper.createParser(text)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        if (token != JsonToken.FIELD_NAME) {
          places.putIfAbsent(
              parser.getParsingContext().pathAsPointer(), parser.currentTokenLocation());
        }
      }
    }
  }

  /**
   * The place of what a problem is about: of its keys the first that the problem quotes, else the
   * whole of it.
   *
   * @param path to what was refused
   */
  JsonLocation of(String problem, List<Reference> path) {
    JsonPointer refused = pointer(path);
    return QUOTED
        .matcher(problem)
        .results()
        .map(quoted -> places.get(refused.appendProperty(quoted.group(1))))
        .filter(Objects::nonNull)
        .findFirst()
        .orElseGet(() -> Objects.requireNonNull(places.get(refused)));
  }

  /** Passes over steps that the text lacks: a missing key, the list around an only element. */
  JsonPointer pointer(List<Reference> path) {
    JsonPointer pointer = JsonPointer.empty();
    for (Reference step : path) {
      JsonPointer next =
          step.getFieldName() == null
              ? pointer.appendIndex(step.getIndex())
              : pointer.appendProperty(step.getFieldName());
      pointer = places.containsKey(next) ? next : pointer;
    }
    return pointer;
  }
}
