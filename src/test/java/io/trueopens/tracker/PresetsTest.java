package io.trueopens.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.knowledge.InvalidFileException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class PresetsTest {
  private static final String HOST = "mail.example.org";

  static Stream<Preset> presets() {
    return Presets.ids().stream().map(Presets::find);
  }

  private static TrackerSet trackers(Preset preset) {
    return new TrackerSet(List.of(new Tracker(HOST, Map.of(), preset.id())));
  }

  @TestFactory
  Stream<DynamicTest> everyExampleMeansWhatItSays() {
    return presets()
        .flatMap(
            preset ->
                preset.examples().stream()
                    .map(
                        example ->
                            DynamicTest.dynamicTest(
                                preset.id() + " " + example.target(),
                                () ->
                                    assertThat(trackers(preset).match(HOST, example.target()))
                                        .contains(example.object()))));
  }

  @TestFactory
  Stream<DynamicTest> noCounterexampleIsTaken() {
    return presets()
        .flatMap(
            preset ->
                preset.not().stream()
                    .map(
                        target ->
                            DynamicTest.dynamicTest(
                                preset.id() + " " + target,
                                () -> assertThat(trackers(preset).match(HOST, target)).isEmpty())));
  }

  /** Lines without any of the needles are passed over, so every example must hold one. */
  @ParameterizedTest
  @MethodSource("presets")
  void everyExampleHoldsANeedle(Preset preset) {
    for (Preset.Example example : preset.examples()) {
      assertThat(trackers(preset).needles())
          .as(example.target())
          .anyMatch(
              needle ->
                  needle.begins()
                      ? example.target().startsWith(needle.text())
                      : example.target().contains(needle.text()));
    }
  }

  @Test
  void theIndexNamesEveryFile() throws IOException {
    try (Stream<Path> files = Files.list(Path.of("src/main/resources/trackers"))) {
      assertThat(files.map(file -> file.getFileName().toString().replace(".json", "")))
          .containsExactlyInAnyOrderElementsOf(
              Stream.concat(Presets.ids().stream(), Stream.of("index")).toList());
    }
    assertThat(Presets.ids()).isSorted();
  }

  @ParameterizedTest
  @MethodSource("presets")
  void theDocumentationListsIt(Preset preset) throws IOException {
    String row =
        "| `%s` | %s | %s | %s | %s |"
            .formatted(
                preset.id(),
                preset.product(),
                String.join(
                    ", ",
                    Stream.of(Kind.values())
                        .filter(preset.templates()::containsKey)
                        .map(Kind::id)
                        .toList()),
                preset.gives(),
                preset.lacks());
    assertThat(Files.readString(Path.of("jobs/trackers.md"))).contains(row);
  }

  /** Each line: what is replaced in listmonk's file, by what, and what the message must say. */
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"id\": \"listmonk\" | \"id\": \"list\" | \"id\" is \"list\"",
        "\"checked\": \"2026-11-20\" | \"checked\": \"lately\" | \"checked\" is \"lately\"",
        "{recipient:uuid}/px.png | {recipient:uuid}/px.gif | gives nothing; expected pixel {campaign=2b5ef0e8",
        "{recipient:uuid}/px.png | {recipient:guid}/px.png | has the unknown shape \"guid\"",
        "{recipient:uuid}/px.png | {reader:uuid}/px.png | has {reader}; known parts are campaign",
        "/campaign/spring/anna/px.png | /campaign/2b5ef0e8-1c39-4d5c-9a0f-9d4ff3c1a001/6f5d7c1e-33a1-4a43-8a53-5e1c2b3a4d5e | is taken by view \"/campaign/{campaign:uuid}/{recipient:uuid}\" of the preset listmonk",
        "\"is\": \"00000000 | \"is\": \"10000000 | gives pixel {campaign=2b5ef0e8",
        "\"part\": \"campaign\" | \"part\": \"link\" | set aside by link is proved by no example",
        "{link:uuid}/{campaign:uuid}/{recipient:uuid}\" | {link:uuid}/{campaign:uuid}/{recipient:uuid}\", \"/l/{link}\" | click \"/l/{link}\" of the preset listmonk is proved by no example",
        "\"evidence\": \"source\" | \"evidence\": \"hearsay\" | hearsay",
      })
  void aPresetThatFailsItsOwnProofIsAnError(String part, String replacement, String message)
      throws IOException {
    String text = text("listmonk");
    assertThat(text).contains(part);
    String changed = text.replace(part, replacement);
    assertThatThrownBy(() -> Presets.read("trackers/listmonk.json", changed))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageStartingWith("trackers/listmonk.json")
        .hasMessageContaining(message);
  }

  private static String text(String id) throws IOException {
    try (InputStream in = PresetsTest.class.getResourceAsStream("/trackers/" + id + ".json")) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }
}
