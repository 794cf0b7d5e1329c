package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShapeTest {
  @ParameterizedTest
  @CsvSource({
    "IMG_{4+}, img-12345 b, 9",
    "IMG_{4+}, IMG_123, -1",
    "IMG_{4}, IMG_12345, -1",
    "Screenshot {date}, Screenshot 2026-01-02 at 10, 22",
    "Screenshot {date}, Screenshot (12), 15",
    "Screenshot {date}, Screenshot 2 new, -1"
  })
  void matchesForward(String shape, String name, int end) {
    assertThat(Shape.of(shape).endFrom(name, 0)).isEqualTo(end);
  }

  @ParameterizedTest
  @CsvSource({
    "-{2-4}x{2-4}, hero-300x200, 4",
    "-{2-4}x{2-4}, hero-3x200, -1",
    "@{1}x, logo@2x, 4",
    "-{code6}, dress-a1b2c3, 5",
    "-{code6}, dress-jacket, -1",
    "-{code6}, dress-0a1b2c3, -1"
  })
  void matchesBackward(String shape, String name, int start) {
    assertThat(Shape.of(shape).startFrom(name, name.length())).isEqualTo(start);
  }

  @Test
  void rejectsWhatItDoesNotKnow() {
    assertThatThrownBy(() -> Shape.of("IMG_{four}"))
        .hasMessage("{four} is unknown; known are {4}, {4+}, {1-3}, {code6}, {date}");
    assertThatThrownBy(() -> Shape.of("IMG_{4"))
        .hasMessage("the brace in \"IMG_{4\" is not closed");
  }
}
