package io.trueopens.format;

import io.trueopens.knowledge.Nearest;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The keys of a layout as its file has them, with complaints that name the key. */
final class Keys {
  private final Map<?, ?> values;

  /**
   * @param known the keys that may be there
   * @throws IllegalArgumentException when there is another
   */
  Keys(Map<?, ?> values, Set<String> known) {
    this.values = values;
    for (Object key : values.keySet()) {
      String name = String.valueOf(key);
      if (!known.contains(name)) {
        throw new IllegalArgumentException(
            "unknown key \""
                + name
                + "\""
                + Nearest.suggestion(name, known)
                + " (known here: "
                + String.join(", ", known.stream().sorted().toList())
                + ")");
      }
    }
  }

  boolean has(String key) {
    return values.containsKey(key);
  }

  @Nullable String text(String key) {
    Object value = values.get(key);
    if (value == null || value instanceof String) {
      return (String) value;
    }
    throw wrong(key, "a text");
  }

  boolean flag(String key) {
    Object value = values.get(key);
    if (value == null || value instanceof Boolean) {
      return Boolean.TRUE.equals(value);
    }
    throw wrong(key, "true or false");
  }

  /** A list of texts, which may be written as its only one; empty when the key is missing. */
  List<String> texts(String key) {
    Object value = values.get(key);
    return value == null ? List.of() : texts(key, value);
  }

  /** Fields with the texts that belong to each. */
  Map<Field, List<String>> fields(String key) {
    if (!(values.get(key) instanceof Map<?, ?> map)) {
      throw wrong(key, "an object, with a field on the left and its key on the right");
    }
    Map<Field, List<String>> fields = new LinkedHashMap<>();
    map.forEach(
        (field, names) -> fields.put(NamedFields.field(String.valueOf(field)), texts(key, names)));
    return fields;
  }

  private static List<String> texts(String key, @Nullable Object value) {
    if (value instanceof String text) {
      return List.of(text);
    }
    if (value instanceof List<?> list && list.stream().allMatch(one -> one instanceof String)) {
      return list.stream().map(String.class::cast).toList();
    }
    throw wrong(key, "a text or a list of texts");
  }

  private static IllegalArgumentException wrong(String key, String expected) {
    return new IllegalArgumentException("\"" + key + "\" must be " + expected);
  }
}
