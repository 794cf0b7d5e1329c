package io.trueopens.knowledge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** Says of a value that is not of the kind that belongs there what it is, and what does belong. */
final class WrongValue {
  private static final Set<Class<?>> WHOLE_NUMBERS =
      Set.of(int.class, Integer.class, long.class, Long.class);
  private static final Set<Class<?>> NUMBERS =
      Set.of(float.class, Float.class, double.class, Double.class);
  private static final Set<Class<?>> YES_OR_NO = Set.of(boolean.class, Boolean.class);

  private final JsonMapper mapper;

  WrongValue(JsonMapper mapper) {
    this.mapper = mapper;
  }

  String told(JsonNode found, Class<?> wanted) {
    return wanted.isEnum()
        ? noneOf(found, wanted)
        : "found " + kind(found) + "; expected " + expected(wanted);
  }

  private String noneOf(JsonNode found, Class<?> wanted) {
    List<String> known =
        Arrays.stream(wanted.getEnumConstants())
            .map(value -> mapper.convertValue(value, String.class))
            .toList();
    return (found.isValueNode() ? found : kind(found))
        + " is none of "
        + String.join(", ", known)
        + Nearest.suggestion(found.asText(), known);
  }

  private static String kind(JsonNode found) {
    return switch (found.getNodeType()) {
      case ARRAY -> "a list";
      case OBJECT -> "an object";
      case STRING -> "the text " + found;
      case NUMBER -> "the number " + found;
      default -> found.toString();
    };
  }

  private static String expected(Class<?> wanted) {
    if (CharSequence.class.isAssignableFrom(wanted)) {
      return "a text in quotation marks";
    }
    if (WHOLE_NUMBERS.contains(wanted)) {
      return "a whole number without quotation marks";
    }
    if (NUMBERS.contains(wanted)) {
      return "a number without quotation marks";
    }
    if (YES_OR_NO.contains(wanted)) {
      return "true or false";
    }
    return Collection.class.isAssignableFrom(wanted)
        ? "a list in square brackets"
        : "an object in braces";
  }
}
