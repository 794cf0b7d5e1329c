package io.trueopens.knowledge;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Reads the beginning of a bundled file, as plain maps and lists. Binding to types costs a command
 * that needs a few keys more than the rest of its start; tests have bound and proved these files.
 */
public final class FirstKeys {
  private static final JsonFactory JSON =
      JsonFactory.builder()
          .enable(JsonReadFeature.ALLOW_JAVA_COMMENTS)
          .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
          .build();

  private FirstKeys() {}

  /**
   * The keys and values of a bundled file's object.
   *
   * @param resource its absolute resource name
   * @param until the key in front of which reading ends; all are read when there is no such key
   */
  public static Map<String, @Nullable Object> readBundled(String resource, String until) {
    try (InputStream in = FirstKeys.class.getResourceAsStream(resource);
        JsonParser json = JSON.createParser(Objects.requireNonNull(in, resource))) {
      json.nextToken();
      return object(json, until);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled " + resource, e);
    }
  }

  private static Map<String, @Nullable Object> object(JsonParser json, String until)
      throws IOException {
    Map<String, @Nullable Object> values = new LinkedHashMap<>();
    while (json.nextToken() != JsonToken.END_OBJECT && !json.currentName().equals(until)) {
      String key = json.currentName();
      json.nextToken();
      values.put(key, value(json));
    }
    return values;
  }

  private static @Nullable Object value(JsonParser json) throws IOException {
    return switch (json.currentToken()) {
      case START_OBJECT -> object(json, "");
      case START_ARRAY -> list(json);
      case VALUE_TRUE, VALUE_FALSE -> json.getBooleanValue();
      case VALUE_NULL -> null;
      default -> json.getText();
    };
  }

  private static List<@Nullable Object> list(JsonParser json) throws IOException {
    List<@Nullable Object> values = new ArrayList<>();
    while (json.nextToken() != JsonToken.END_ARRAY) {
      values.add(value(json));
    }
    return values;
  }
}
