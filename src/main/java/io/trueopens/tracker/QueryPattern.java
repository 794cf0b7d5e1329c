package io.trueopens.tracker;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Parameters that a query must have, in any order; others may stand around them. */
record QueryPattern(List<Wanted> wanted) {
  /** A query that is not looked at. */
  static final QueryPattern ANY = new QueryPattern(List.of());

  /**
   * A parameter.
   *
   * @param value null when it only has to be there
   */
  record Wanted(String name, @Nullable TextPattern value) {
    boolean matches(List<Target.Parameter> parameters, Map<String, String> values) {
      for (Target.Parameter parameter : parameters) {
        if (parameter.name().equals(name)) {
          return value == null || value.matchesValue(parameter.value(), values);
        }
      }
      return false;
    }
  }

  static QueryPattern of(String text, Set<String> names) {
    List<Wanted> wanted = new ArrayList<>();
    for (String parameter : text.split("&", -1)) {
      wanted.add(parameter(parameter, names));
    }
    return new QueryPattern(List.copyOf(wanted));
  }

  private static Wanted parameter(String text, Set<String> names) {
    int equals = text.indexOf('=');
    String name = equals < 0 ? text : text.substring(0, equals);
    if (name.isEmpty() || name.contains("{")) {
      throw new IllegalArgumentException("has a parameter without a name: \"" + text + "\"");
    }
    return new Wanted(name, equals < 0 ? null : TextPattern.of(text.substring(equals + 1), names));
  }

  boolean matches(Target target, Map<String, String> values) {
    return wanted.stream().allMatch(one -> one.matches(target.parameters(), values));
  }

  Stream<String> names() {
    return wanted.stream()
        .map(Wanted::value)
        .flatMap(value -> value == null ? Stream.empty() : value.names());
  }

  /** Texts that stand in every matching query. */
  Stream<String> literals() {
    return wanted.stream().map(Wanted::name);
  }

  /** A query that matches, with its question mark. */
  String sample() {
    return wanted.isEmpty()
        ? ""
        : wanted.stream()
            .map(one -> one.name() + (one.value() == null ? "" : "=" + one.value().sample()))
            .collect(Collectors.joining("&", "?", ""));
  }
}
