package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.knowledge.InvalidFileException;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class RulesTest {
  private static final Agents AGENTS =
      Agents.prove(
          "agents.json",
          """
          {"agents": [{"id": "curl", "name": "curl", "category": "library",
            "sources": ["https://curl.se"], "checked": "2026-11-23",
            "when": [{"prefix": "curl/"}], "examples": ["curl/8"], "counterexamples": []}]}
          """);
  private static final NetworkSets SETS =
      NetworkSets.read(
          "networks.json",
          """
          {"sets": [{"set": "google", "title": "Google", "note": "n",
            "sources": ["https://e.example"], "checked": "2026-11-23", "ranges": ["8.8.8.0/24"]},
           {"set": "aws", "title": "Amazon", "note": "n",
            "sources": ["https://e.example"], "checked": "2026-11-23", "ranges": []}]}
          """);
  private static final String LAST = rule("last", "unknown", "", "{}", "");

  private static String rule(
      String id, String verdict, String when, String examples, String counterexamples) {
    return ("{'id': '%s', 'title': 't', 'means': 'm', 'verdict': '%s', 'confidence': 'low',"
            + " 'sources': ['https://e.example'], 'checked': '2026-11-23', 'when': {%s},"
            + " 'because': 'It was {agent}{after}.', 'examples': [%s], 'counterexamples': [%s]}")
        .formatted(id, verdict, when, examples, counterexamples);
  }

  private static Judge prove(String... rules) {
    String text = "{'rules': [" + String.join(",\n", rules) + "]}";
    return Judge.prove("my-rules.json", text.replace('\'', '"'), AGENTS, SETS);
  }

  private static void assertRejected(String message, String... rules) {
    assertThatThrownBy(() -> prove(rules))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(message.replace('\'', '"'));
  }

  @Test
  void firstRuleThatFitsDecides() {
    Judge judge =
        prove(rule("curl", "bot", "'agents': ['curl']", "{'agent': 'curl/8'}", "{}"), LAST);
    Fetch fetch =
        new Fetch("curl/9", null, RefererClass.NONE, false, true, List.of(), 7L, Set.of());
    assertThat(judge.judge(fetch))
        .isEqualTo(
            new Judgement(
                Verdict.BOT, "curl", "curl", Confidence.LOW, "It was curl 7 s after delivery."));
  }

  @Test
  void rejectsAnExampleThatMissesItsOwnConditions() {
    assertRejected(
        "my-rules.json: rule head: example 2 ({method=GET}) does not meet the conditions of its rule",
        rule("head", "bot", "'methods': ['HEAD']", "{'method': 'HEAD'}, {'method': 'GET'}", ""),
        LAST);
  }

  @Test
  void rejectsAnExampleThatAnEarlierRuleDecides() {
    assertRejected(
        "my-rules.json: rule head: example 2 ({agent=curl/8, method=HEAD}) is decided by the rule curl,"
            + " which comes first",
        rule("curl", "bot", "'agents': ['curl']", "{'agent': 'curl/8'}", ""),
        rule(
            "head",
            "scanner",
            "'methods': ['HEAD']",
            "{'method': 'HEAD'}, {'method': 'HEAD', 'agent': 'curl/8'}",
            ""),
        LAST);
  }

  @Test
  void rejectsARuleThatIsReachedByNoneOfItsExamples() {
    assertRejected(
        "my-rules.json: rule head: is shadowed: none of its examples reaches it, early decides"
            + " them first",
        rule("early", "bot", "'seconds': {'to': 9}", "{'seconds': 1}", ""),
        rule("head", "bot", "'methods': ['HEAD']", "{'method': 'HEAD', 'seconds': 2}", ""),
        LAST);
  }

  @Test
  void rejectsARuleThatSaysOnlyWhatAnEarlierOneSays() {
    assertRejected(
        "my-rules.json: rule late: is shadowed: whatever meets its conditions meets those of the"
            + " rule early, which comes first",
        rule("early", "bot", "'seconds': {'to': 9}", "{'seconds': 1}", ""),
        rule("late", "bot", "'seconds': {'from': 1, 'to': 3}", "{'seconds': 2}", ""),
        LAST);
  }

  @Test
  void rejectsACounterexampleThatItDecides() {
    assertRejected(
        "my-rules.json: rule early: counterexample 1 ({seconds=9}) is decided by this rule",
        rule("early", "bot", "'seconds': {'to': 9}", "{'seconds': 1}", "{'seconds': 9}"),
        LAST);
  }

  @Test
  void rejectsACounterexampleThatAnotherRuleDecides() {
    assertRejected(
        "my-rules.json: rule early: counterexample 1 ({seconds=10}) is decided by the rule last, not"
            + " early2",
        rule(
            "early",
            "bot",
            "'seconds': {'to': 9}",
            "{'seconds': 1}",
            "{'seconds': 10, 'instead': 'early2'}"),
        LAST);
  }

  @Test
  void rejectsAnUnknownNetworkSet() {
    assertRejected(
        "my-rules.json: rule r: unknown network set 'gogle'; did you mean 'google'? (known: aws,"
            + " google)",
        rule("r", "bot", "'within': ['gogle']", "{}", ""),
        LAST);
    assertRejected(
        "my-rules.json: rule r: unknown network set 'azure' (known: aws, google)",
        rule("r", "bot", "'outside': ['azure']", "{}", ""),
        LAST);
  }

  @Test
  void rejectsAnUnknownAgent() {
    assertRejected(
        "my-rules.json: rule r: unknown agent 'crl'; did you mean 'curl'? (known: curl, other)",
        rule("r", "bot", "'agents': ['crl']", "{}", ""),
        LAST);
  }

  @Test
  void rejectsOtherUnknownWords() {
    assertRejected(
        "my-rules.json: rule r: unknown category 'libary'; did you mean 'library'? (known: bare_mozilla, bare_webkit, browser, cdn,"
            + " crawler, headless, library, link_preview, mail_client, mail_proxy, monitor, none,"
            + " other, prefetcher, scanner, undocumented_proxy)",
        rule("r", "bot", "'categories': ['libary']", "{}", ""),
        LAST);
    assertRejected(
        "my-rules.json: rule r: unknown referer 'mail' (known: none, other, webmail)",
        rule("r", "bot", "'referers': ['mail']", "{}", ""),
        LAST);
    assertRejected(
        "my-rules.json: rule r: unknown behaviour 'brust'; did you mean 'burst'? (known: burst,"
            + " clock, complete, complete_burst, links_at_once, links_first, repeated,"
            + " several_networks, trap)",
        rule("r", "bot", "'behaviours': ['brust']", "{}", ""),
        LAST);
    assertRejected(
        "my-rules.json: rule r: unknown verdict 'robot'; did you mean 'bot'? (known: bot, human,"
            + " human_via_proxy, link_preview, prefetch, scanner, unknown)",
        rule("r", "robot", "", "{}", ""),
        LAST);
    assertRejected(
        "my-rules.json: rule r: unknown confidence 'lo'; did you mean 'low'? (known: high, low,"
            + " medium)",
        rule("r", "bot", "", "{}", "").replace("'low'", "'lo'"),
        LAST);
  }

  @Test
  void rejectsABadDate() {
    assertRejected(
        "my-rules.json: rule last: checked 'yesterday' is no date; expected such as 2026-11-23",
        LAST.replace("2026-11-23", "yesterday"));
  }

  @Test
  void rejectsABadNetworkInAnExample() {
    assertRejected(
        "my-rules.json: rule last: example 1: 'google@soon' has no date after the @; expected such"
            + " as google@2025-02-01",
        rule("last", "unknown", "", "{'networks': ['google@soon']}", ""));
  }

  @Test
  void rejectsAnUnknownKey() {
    assertRejected(
        "my-rules.json:1:159: unknown key 'methdos'; did you mean 'methods'? (known here: address,"
            + " agents, behaviours, categories, methods, outside, prefetch, referers, seconds,"
            + " within)",
        rule("r", "bot", "'methdos': []", "{}", ""),
        LAST);
  }

  @Test
  void rejectsAMissingCatchAll() {
    assertRejected(
        "my-rules.json: the last rule must have no conditions, so that every fetch gets a verdict",
        rule("r", "bot", "'seconds': {'known': false}", "{}", ""));
  }

  @Test
  void rejectsATakenIdAndMissingProof() {
    assertRejected("my-rules.json: rule last: the id is taken; choose another one", LAST, LAST);
    assertRejected(
        "my-rules.json: rule last: has no example; add a fetch that it decides",
        rule("last", "unknown", "", "", ""));
    assertRejected(
        "my-rules.json: rule last: has no source; add the address where this was read",
        LAST.replace("'https://e.example'", ""));
  }

  @Test
  void rejectsASentenceThatCannotBeFilled() {
    assertRejected(
        "my-rules.json: rule last: because has an unknown place {client} (known: {agent}, {after},"
            + " {network})",
        LAST.replace("{agent}", "{client}"));
    assertRejected(
        "my-rules.json: rule last: because names a {network}, but 'within' names none",
        LAST.replace("{agent}", "{network}"));
  }
}
