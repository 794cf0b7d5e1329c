package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ProofTest {
  private static final String EXAMPLES = "/naming/examples.json";
  private static final Knowledge BUNDLED = Knowledge.bundled();

  @Test
  void everyBundledRuleBearsOutItsExamples() {
    assertThatCode(() -> Proof.prove(BUNDLED)).doesNotThrowAnyException();
  }

  @Test
  void namesJudgedByHandAreReadAlike() {
    ExampleFile examples = StrictJson.readBundled(EXAMPLES, ExampleFile.class);
    Proof.prove(EXAMPLES, examples, new NamingRules(BUNDLED));
  }

  @Test
  void everyStyleHasTwentyFiveExamples() {
    Map<String, Integer> names = new HashMap<>();
    for (ExampleFile.Examples group : examples()) {
      names.merge(group.style(), group.names().size(), Integer::sum);
    }
    for (NamingStyle style : NamingStyle.values()) {
      assertThat(names.getOrDefault(style.id(), 0)).as(style.id()).isGreaterThanOrEqualTo(25);
    }
  }

  @Test
  void everyLanguageOfTheListsHasAnExample() {
    // Some lists are of several languages: hr-sl-sr-Latn.
    Set<String> listed =
        BUNDLED.words().values().stream()
            .flatMap(file -> file.lists().stream())
            .flatMap(list -> Stream.of(list.language().split("-", -1)))
            .filter(part -> part.length() == 2)
            .collect(Collectors.toSet());
    assertThat(listed).hasSizeGreaterThanOrEqualTo(40);
    assertThat(examples()).extracting(ExampleFile.Examples::language).containsAll(listed);
  }

  private static List<ExampleFile.Examples> examples() {
    return StrictJson.readBundled(EXAMPLES, ExampleFile.class).examples();
  }

  @Test
  void anExampleThatFailsNamesFileRuleAndExample() {
    assertThatThrownBy(() -> Proof.prove(with(words(List.of("dog.png"), List.of("cat.png")))))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            "/naming/mine.json, rule \"ROLE en\": example \"dog.png\" does not fit the rule;"
                + " correct the one or the other");
  }

  @Test
  void aCounterExampleThatFitsNamesFileRuleAndExample() {
    assertThatThrownBy(() -> Proof.prove(with(words(List.of("logo.png"), List.of("a-logo.png")))))
        .hasMessage(
            "/naming/mine.json, rule \"ROLE en\": counter-example \"a-logo.png\" fits the rule;"
                + " correct the one or the other");
  }

  @Test
  void aRuleWithoutExamplesIsAnError() {
    assertThatThrownBy(() -> Proof.prove(with(words(List.of(), List.of("cat.png")))))
        .hasMessage(
            "/naming/mine.json, rule \"ROLE en\": gives no example or no counter-example; add one");
  }

  @Test
  void aNameReadOtherwiseThanJudgedIsAnError() {
    ExampleFile.Examples wrong = new ExampleFile.Examples("descriptive", "en", List.of("logo.png"));
    ExampleFile file = new ExampleFile("t", "s", "2026-11-23", List.of(wrong));
    assertThatThrownBy(() -> Proof.prove("mine.json", file, new NamingRules(BUNDLED)))
        .hasMessage(
            "mine.json, rule \"descriptive en\": example \"logo.png\" is read as generic: only"
                + " role, position or placeholder words, says nothing of the picture");
  }

  private static WordListFile words(List<String> examples, List<String> not) {
    WordListFile.WordList list =
        new WordListFile.WordList(WordKind.ROLE, "en", List.of("logo"), examples, not);
    return new WordListFile("Roles", "made up", "2026-11-23", List.of(list));
  }

  private static Knowledge with(WordListFile file) {
    return new Knowledge(
        Map.of("/naming/mine.json", file),
        Map.of(),
        BUNDLED.endings(),
        BUNDLED.readability(),
        BUNDLED.transliteration(),
        BUNDLED.senses(),
        BUNDLED.weights());
  }
}
