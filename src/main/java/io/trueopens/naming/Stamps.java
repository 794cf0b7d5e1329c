package io.trueopens.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The shapes that start or fill a name, found by the name's first letter. */
final class Stamps {
  private final Map<Character, List<Stamp>> byFirstLetter = new HashMap<>();

  Stamps(List<ShapeFile> files, ShapeFile.Place place) {
    for (ShapeFile file : files) {
      file.rules().stream().filter(rule -> rule.place() == place).forEach(this::add);
    }
  }

  private void add(ShapeFile.ShapeRule rule) {
    for (String text : rule.shapes()) {
      Shape shape = Shape.of(text);
      byFirstLetter
          .computeIfAbsent(shape.firstLetter(), c -> new ArrayList<>())
          .add(new Stamp(shape, rule));
    }
  }

  /** The first rule with a shape at the start of the name. */
  ShapeFile.@Nullable ShapeRule startOf(String name) {
    return find(name, 0);
  }

  /** The first rule with a shape that is the whole name. */
  ShapeFile.@Nullable ShapeRule wholeOf(String name) {
    return find(name, name.length());
  }

  private ShapeFile.@Nullable ShapeRule find(String name, int leastEnd) {
    if (name.isEmpty()) {
      return null;
    }
    char first = Character.toLowerCase(name.charAt(0));
    ShapeFile.ShapeRule found = find(byFirstLetter.getOrDefault(first, List.of()), name, leastEnd);
    // Shapes that start with a number or a separator are kept under 0.
    return found != null
        ? found
        : find(byFirstLetter.getOrDefault('\0', List.of()), name, leastEnd);
  }

  private static ShapeFile.@Nullable ShapeRule find(List<Stamp> stamps, String name, int leastEnd) {
    for (Stamp stamp : stamps) {
      int end = stamp.shape().endFrom(name, 0);
      if (end >= Math.max(1, leastEnd)) {
        return stamp.rule();
      }
    }
    return null;
  }

  private record Stamp(Shape shape, ShapeFile.ShapeRule rule) {}
}
