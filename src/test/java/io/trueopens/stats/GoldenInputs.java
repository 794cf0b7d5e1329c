package io.trueopens.stats;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;

/** The inputs of one golden case. */
final class GoldenInputs {
  private final JsonNode inputs;

  GoldenInputs(JsonNode inputs) {
    this.inputs = inputs;
  }

  private JsonNode get(String name) {
    JsonNode value = inputs.get(name);
    if (value == null) {
      throw new IllegalArgumentException("missing input: " + name);
    }
    return value;
  }

  double number(String name) {
    return number(get(name));
  }

  double number(String name, double otherwise) {
    return inputs.has(name) ? number(name) : otherwise;
  }

  long count(String name) {
    return count(get(name));
  }

  List<Double> numbers(String name) {
    List<Double> numbers = new ArrayList<>();
    get(name).forEach(value -> numbers.add(number(value)));
    return numbers;
  }

  List<Long> counts(String name) {
    List<Long> counts = new ArrayList<>();
    get(name).forEach(value -> counts.add(count(value)));
    return counts;
  }

  Proportion proportion(String opens, String delivered) {
    return new Proportion(count(opens), count(delivered));
  }

  Stratum arms() {
    return new Stratum(proportion("x1", "n1"), proportion("x2", "n2"));
  }

  List<Stratum> strata(String name) {
    List<Stratum> strata = new ArrayList<>();
    get(name).forEach(row -> strata.add(stratum(row)));
    return strata;
  }

  private static Stratum stratum(JsonNode row) {
    if (row.size() != 4) {
      throw new IllegalArgumentException("not [opens1, delivered1, opens2, delivered2]: " + row);
    }
    return new Stratum(
        new Proportion(count(row.get(0)), count(row.get(1))),
        new Proportion(count(row.get(2)), count(row.get(3))));
  }

  private static double number(JsonNode value) {
    if (!value.isNumber()) {
      throw new IllegalArgumentException("not a number: " + value);
    }
    return value.doubleValue();
  }

  private static long count(JsonNode value) {
    double number = number(value);
    if (number != Math.rint(number) || Math.abs(number) > Proportion.MOST) {
      throw new IllegalArgumentException("not a whole number: " + value);
    }
    return value.longValue();
  }
}
