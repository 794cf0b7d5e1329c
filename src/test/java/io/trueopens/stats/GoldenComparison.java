package io.trueopens.stats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** Holds what a method gave against what a golden case expects; lists every deviation. */
final class GoldenComparison {
  private final double rtol;
  private final double atol;
  private final List<String> deviations = new ArrayList<>();

  private GoldenComparison(double rtol, double atol) {
    this.rtol = rtol;
    this.atol = atol;
  }

  /** A number that is ours by convention; the reference has none, or the same. */
  record Convention(double value) {}

  static List<String> deviations(JsonNode golden, Map<String, ?> actual) {
    GoldenComparison comparison =
        new GoldenComparison(golden.path("rtol").asDouble(1e-9), golden.path("atol").asDouble(0));
    JsonNode expected = golden.path("expected");
    if (expected.isEmpty()) {
      comparison.deviations.add("expected: the case expects nothing");
    }
    comparison.compareObject("expected", expected, actual);
    return comparison.deviations;
  }

  private void compare(String place, JsonNode expected, Object actual) {
    if (actual instanceof Optional<?> maybe) {
      compare(place, expected, maybe.orElse(null));
    } else if (actual instanceof OptionalDouble maybe) {
      compare(place, expected, maybe.isPresent() ? maybe.getAsDouble() : null);
    } else if (expected.isObject() && actual instanceof Map<?, ?> map) {
      compareObject(place, expected, map);
    } else if (expected.isArray() && actual instanceof List<?> list) {
      compareArray(place, expected, list);
    } else if (!matches(expected, actual)) {
      deviations.add(place + ": expected " + expected + " but was " + actual);
    }
  }

  private void compareObject(String place, JsonNode expected, Map<?, ?> actual) {
    for (Iterator<String> names = expected.fieldNames(); names.hasNext(); ) {
      String name = names.next();
      if (actual.containsKey(name)) {
        compare(place + "." + name, expected.get(name), actual.get(name));
      } else {
        deviations.add(place + "." + name + ": the method has no such result");
      }
    }
  }

  private void compareArray(String place, JsonNode expected, List<?> actual) {
    if (expected.size() != actual.size()) {
      deviations.add(place + ": expected " + expected.size() + " entries, was " + actual.size());
      return;
    }
    for (int i = 0; i < actual.size(); i++) {
      compare(place + "[" + i + "]", expected.get(i), actual.get(i));
    }
  }

  private boolean matches(JsonNode expected, Object actual) {
    if (actual instanceof Convention convention) {
      return isAbsent(expected) || matches(expected, convention.value());
    }
    if (actual == null) {
      return isAbsent(expected);
    }
    if (actual instanceof Boolean truth) {
      return expected.isBoolean() && expected.booleanValue() == truth;
    }
    return actual instanceof Number number && isNear(number(expected), number.doubleValue());
  }

  private static boolean isAbsent(JsonNode expected) {
    return expected.isNull() || (!expected.isBoolean() && Double.isNaN(number(expected)));
  }

  private boolean isNear(double expected, double actual) {
    return expected == actual
        || (Double.isFinite(expected)
            && Math.abs(actual - expected) <= Math.max(atol, rtol * Math.abs(expected)));
  }

  /** A number, also one that JSON can only write as text; NaN for anything else. */
  private static double number(JsonNode expected) {
    if (expected.isNumber()) {
      return expected.doubleValue();
    }
    return switch (expected.asText()) {
      case "Infinity", "Inf", "inf" -> Double.POSITIVE_INFINITY;
      case "-Infinity", "-Inf", "-inf" -> Double.NEGATIVE_INFINITY;
      default -> Double.NaN;
    };
  }
}
