package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RuleChangesTest {
  private static final String OUR_GATEWAY =
      """
      {"rules": [{"id": "our_gateway", "title": "Our gateway", "means": "It checks our mail.",
        "verdict": "scanner", "confidence": "high", "sources": ["https://it.example.org/"],
        "checked": "2026-11-28", "when": {"within": ["our_office"], "categories": ["browser"]},
        "because": "It came from {network}{after}, our own check.",
        "examples": [{"agent": "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
                      "networks": ["our_office@2026-11-01"], "seconds": 7000}],
        "counterexamples": []}]}
      """;
  private static final Fetch LATE =
      new Fetch(
          "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
          "GET",
          RefererClass.NONE,
          false,
          true,
          List.of(NetworkMatch.parse("our_office@2026-11-01")),
          7000L,
          Set.of());

  @TempDir private Path folder;

  private static RuleChanges changes(String text, String... off) {
    return new RuleChanges("mine.json", text, List.of(off), Set.of("our_office"));
  }

  private static void assertRejected(RuleChanges changes, String message) {
    assertThatThrownBy(() -> Judge.of(changes))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(message);
  }

  @Test
  void onesOwnRuleComesFirstAndSpeaksOfOnesOwnNetworks() {
    assertThat(Judge.of(changes(OUR_GATEWAY)).judge(LATE))
        .isEqualTo(
            new Judgement(
                Verdict.SCANNER,
                "our_gateway",
                "Firefox",
                Confidence.HIGH,
                "It came from our_office 116 min after delivery, our own check."));
    assertThat(Judge.bundled().judge(LATE).rule()).isEqualTo("browser_later");
  }

  @Test
  void aRuleThatIsOffDecidesNothing() {
    RuleChanges off = new RuleChanges("", null, List.of("browser_later"), Set.of());
    assertThat(Judge.of(off).judge(LATE).rule()).isEqualTo("undecided");
  }

  @Test
  void saysWhatDiffers() {
    assertThat(RuleChanges.NONE.describe()).isNull();
    assertThat(changes(OUR_GATEWAY, "data_centre").describe())
        .isEqualTo("rules of your own come first: our_gateway; rules that are off: data_centre");
  }

  @Test
  void equalChangesShareAJudge() {
    assertThat(Judge.of(changes(OUR_GATEWAY))).isSameAs(Judge.of(changes(OUR_GATEWAY)));
    assertThat(Judge.of(RuleChanges.NONE)).isSameAs(Judge.bundled());
  }

  /** The rules that ship, but for the last. */
  private static String known() {
    List<RuleEntry> rules = StrictJson.readBundled(Rules.RESOURCE, RuleEntry.File.class).rules();
    return rules.stream()
        .limit(rules.size() - 1L)
        .map(RuleEntry::id)
        .sorted()
        .collect(Collectors.joining(", "));
  }

  @Test
  void rejectsARuleThatIsNotThere() {
    assertRejected(
        changes(null, "brwoser_later"),
        "rules.off: unknown rule \"brwoser_later\"; did you mean \"browser_later\"? (known: "
            + known()
            + ")");
  }

  /** Without the last rule a fetch could have no verdict. */
  @Test
  void theLastRuleCannotBeOff() {
    assertRejected(
        changes(null, "undecided"),
        "rules.off: unknown rule \"undecided\" (known: " + known() + ")");
  }

  @Test
  void rejectsATakenIdAndAnExampleThatDoesNotMatch() {
    assertRejected(
        changes(OUR_GATEWAY.replace("\"our_gateway\"", "\"head\"")),
        "mine.json: rule head: the id is taken; choose another one");
    assertRejected(
        changes(OUR_GATEWAY.replace("\"networks\": [\"our_office@2026-11-01\"], ", "")),
        "mine.json: rule our_gateway: example 1 ({agent=Mozilla/5.0 (X11; Linux x86_64; rv:127.0)"
            + " Gecko/20100101 Firefox/127.0, seconds=7000}) does not meet the conditions of its"
            + " rule");
  }

  @Test
  void rejectsAFileThatIsNotThere() throws IOException {
    Path missing = folder.resolve("rules.json");
    assertThatThrownBy(() -> RuleChanges.read(missing, List.of(), Set.of()))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(missing + ": there is no such file; name an existing file of rules");
    Files.writeString(missing, OUR_GATEWAY);
    assertThat(RuleChanges.read(missing, List.of(), Set.of()).own()).hasSize(1);
  }
}
