package io.trueopens.naming;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The shapes that start or fill a name. Those that start with a letter go first. */
final class Stamps {
  private final BySign<Stamp> stamps;

  Stamps(List<ShapeFile> files, ShapeFile.Place place) {
    List<Stamp> inOrder =
        files.stream()
            .flatMap(file -> file.rules().stream())
            .filter(rule -> rule.place() == place)
            .flatMap(Stamps::stamps)
            .sorted(Comparator.comparing(stamp -> stamp.letter() == 0))
            .toList();
    stamps = new BySign<>(inOrder, Stamp::mayStartWith, Stamp::letter);
  }

  private static Stream<Stamp> stamps(ShapeFile.ShapeRule rule) {
    return rule.shapes().stream().map(text -> new Stamp(Shape.of(text), rule));
  }

  /** The first rule with a shape at the start of the name. */
  ShapeFile.@Nullable ShapeRule startOf(String name) {
    return find(name, 1);
  }

  /** The first rule with a shape that is the whole name. */
  ShapeFile.@Nullable ShapeRule wholeOf(String name) {
    return find(name, Math.max(1, name.length()));
  }

  private ShapeFile.@Nullable ShapeRule find(String name, int leastEnd) {
    if (name.isEmpty()) {
      return null;
    }
    for (Stamp stamp : stamps.of(name.charAt(0))) {
      if (stamp.shape().endFrom(name, 0) >= leastEnd) {
        return stamp.rule();
      }
    }
    return null;
  }

  private record Stamp(Shape shape, ShapeFile.ShapeRule rule) {
    char letter() {
      return shape.firstLetter();
    }

    boolean mayStartWith(char sign) {
      return shape.mayStartWith(sign);
    }
  }
}
