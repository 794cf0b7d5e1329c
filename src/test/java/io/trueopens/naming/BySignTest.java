package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What is looked up by a sign must be all that could fit, or names would be read otherwise. */
class BySignTest {
  private static final List<Shape> SHAPES =
      rules().flatMap(rule -> rule.shapes().stream()).map(Shape::of).toList();
  private static final BySign<Shape> STARTS =
      new BySign<>(SHAPES, Shape::mayStartWith, Shape::firstLetter);
  private static final BySign<Shape> ENDS =
      new BySign<>(SHAPES, Shape::mayEndWith, Shape::lastLetter);

  private static Stream<ShapeFile.ShapeRule> rules() {
    return Knowledge.bundled().shapes().values().stream().flatMap(file -> file.rules().stream());
  }

  /** The examples of all rules, in either case, and behind signs that are rare. */
  private static List<String> names() {
    List<String> names = new ArrayList<>();
    for (ShapeFile.ShapeRule rule : rules().toList()) {
      for (String example : rule.examples()) {
        String stem = example.substring(0, example.lastIndexOf('.'));
        names.addAll(List.of(stem, stem.toUpperCase(Locale.ROOT), stem.toLowerCase(Locale.ROOT)));
        names.addAll(List.of(stem.replace('i', 'İ'), stem.replace('k', '\u212a'), stem + '٣'));
        names.add('\u00a0' + stem.replace('\'', '’'));
      }
    }
    return names;
  }

  @Test
  void everyShapeThatFitsIsAmongThoseOfTheSign() {
    int starts = 0;
    int ends = 0;
    for (String name : names()) {
      for (Shape shape : SHAPES) {
        if (shape.endFrom(name, 0) > 0) {
          assertThat(STARTS.of(name.charAt(0))).as(name).contains(shape);
          starts++;
        }
        if (shape.startFrom(name, name.length()) >= 0) {
          assertThat(ENDS.of(name.charAt(name.length() - 1))).as(name).contains(shape);
          ends++;
        }
      }
    }
    assertThat(starts).isGreaterThan(300);
    assertThat(ends).isGreaterThan(100);
  }

  @Test
  void fewAreTried() {
    assertThat(STARTS.of('q')).hasSizeLessThan(SHAPES.size() / 10);
    assertThat(STARTS.of('я')).hasSizeLessThan(SHAPES.size() / 2);
    assertThat(ENDS.of('q')).hasSizeLessThan(SHAPES.size() / 10);
  }

  @Test
  void thingsKeepTheirOrder() {
    List<Shape> digits = STARTS.of('7');
    assertThat(digits).hasSizeGreaterThan(1);
    assertThat(digits).containsExactlyElementsOf(SHAPES.stream().filter(digits::contains).toList());
  }
}
