package io.trueopens.knowledge;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.io.JsonEOFException;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.util.Map;
import java.util.TreeMap;

/**
 * Checks the keys of a JSON text against a type, in the order of the text. Jackson itself would
 * complain of the key that is missing before the misspelt one that should be it.
 */
final class KnownKeys {
  private final JsonMapper mapper;
  private final String name;

  KnownKeys(JsonMapper mapper, String name) {
    this.mapper = mapper;
    this.name = name;
  }

  /** Throws {@link InvalidFileException} at the first key that the type does not know. */
  void check(String text, Class<?> type) throws IOException {
    try (JsonParser parser = mapper.createParser(text)) {
      parser.nextToken();
      check(parser, mapper.constructType(type));
    }
  }

  private void check(JsonParser parser, JavaType type) throws IOException {
    if (parser.currentToken() == JsonToken.START_ARRAY && type.isContainerType()) {
      while (parser.nextToken() != JsonToken.END_ARRAY) {
        requireMore(parser);
        check(parser, type.getContentType());
      }
    } else if (parser.currentToken() == JsonToken.START_OBJECT && isRead(type)) {
      checkObject(parser, type);
    } else if (parser.currentToken() == JsonToken.START_OBJECT && type.isCollectionLikeType()) {
      // Some lists may be written as their only element.
      check(parser, type.getContentType());
    } else {
      parser.skipChildren();
    }
  }

  private static boolean isRead(JavaType type) {
    return type.isMapLikeType() || type.isRecordType();
  }

  private void checkObject(JsonParser parser, JavaType type) throws IOException {
    Map<String, JavaType> known = type.isMapLikeType() ? Map.of() : properties(type);
    while (parser.nextToken() != JsonToken.END_OBJECT) {
      requireMore(parser);
      String key = parser.currentName();
      JavaType value = type.isMapLikeType() ? type.getContentType() : known.get(key);
      if (value == null) {
        throw unknown(key, known, parser.currentTokenLocation());
      }
      parser.nextToken();
      check(parser, value);
    }
  }

  /** A text that ends early is reported by the reading itself. */
  private static void requireMore(JsonParser parser) throws JsonProcessingException {
    if (parser.currentToken() == null) {
      throw new JsonEOFException(parser, JsonToken.NOT_AVAILABLE, "Unexpected end of the text");
    }
  }

  private Map<String, JavaType> properties(JavaType type) {
    Map<String, JavaType> properties = new TreeMap<>();
    for (BeanPropertyDefinition property :
        mapper.getDeserializationConfig().introspect(type).findProperties()) {
      properties.put(property.getName(), property.getPrimaryType());
    }
    return properties;
  }

  private InvalidFileException unknown(
      String key, Map<String, JavaType> known, JsonLocation location) {
    return new InvalidFileException(
        name + ":" + location.getLineNr() + ":" + location.getColumnNr(),
        "unknown key \""
            + key
            + "\""
            + Nearest.suggestion(key, known.keySet())
            + " (known here: "
            + String.join(", ", known.keySet())
            + ")");
  }
}
