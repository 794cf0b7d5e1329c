package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/** What is said of layouts that cannot be read, and the kinds of those that can. */
class LayoutSpecTest {
  private static Stream<Arguments> mistakes() {
    return Stream.of(
        Arguments.of(3, "must be a directive, or an object that tells its kind"),
        Arguments.of(
            Map.of("zone", "UTC"), "must have one of the keys columns, json, pairs, text, w3c"),
        Arguments.of(
            Map.of("json", Map.of(), "text", "<time>"),
            "must have one of the keys columns, json, pairs, text, w3c"),
        Arguments.of(
            Map.of("text", "<time>", "begin", "x"),
            "unknown key \"begin\"; did you mean \"begins\"? (known here: bare_dash, begins, escape,"
                + " ignored, text, zone)"),
        Arguments.of(Map.of("text", 3), "\"text\" must be a text or a list of texts"),
        Arguments.of(
            Map.of("text", "<time>", "bare_dash", "yes"), "\"bare_dash\" must be true or false"),
        Arguments.of(Map.of("text", "<time>", "zone", 1), "\"zone\" must be a text"),
        Arguments.of(
            Map.of("text", "<time>", "escape", "twice"),
            "\"escape\": \"twice\" is none of none, backslash, hash, percent, plus, form, doubled"),
        Arguments.of(
            Map.of("text", "<client><time>"),
            "nothing stands between <time> and the field before it, so that no line can tell where"
                + " one ends; put a blank between them"),
        Arguments.of(
            Map.of("columns", "time"),
            "\"separator\" must be one character, such as a tab or a comma"),
        Arguments.of(
            Map.of("json", "time"),
            "\"json\" must be an object, with a field on the left and its key on the right"),
        Arguments.of(Map.of("json", Map.of("time", "-")), "\"-\" is no key; it has no letter"),
        Arguments.of(
            Map.of("pairs", Map.of("status", "status")),
            "\"begins\" is missing: what every line begins with"));
  }

  @ParameterizedTest
  @MethodSource("mistakes")
  void namesTheMistake(Object layout, String message) {
    assertThatThrownBy(() -> LayoutSpec.of(layout, Shared.create()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void suggestsTheFieldThatWasMeant() {
    assertThatThrownBy(() -> LayoutSpec.of(Map.of("text", "<user-agent>"), Shared.create()))
        .hasMessageStartingWith(
            "there is no field \"user-agent\"; did you mean \"user_agent\"? (known: client,");
  }

  @Test
  void tellsTheKind() {
    assertThat(LayoutSpec.kind("%h")).isEqualTo("directive");
    assertThat(LayoutSpec.kind(Map.of("w3c", List.of()))).isEqualTo("w3c");
  }
}
