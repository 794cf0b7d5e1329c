package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgentsTest {
  private static final String FIREFOX =
      agent("firefox", "browser", "{'all': ['Firefox/']}", "'Mozilla/5.0 Firefox/127.0'", "");

  private static String agent(
      String id, String category, String when, String examples, String counterexamples) {
    return ("{'id': '%s', 'name': 'Name of %s', 'category': '%s', 'sources': ['https://e.example'],"
            + " 'checked': '2026-11-23', 'when': [%s], 'examples': [%s], 'counterexamples': [%s]}")
        .formatted(id, id, category, when, examples, counterexamples);
  }

  private static Agents prove(String... agents) {
    String text = "{'agents': [" + String.join(",\n", agents) + "]}";
    return Agents.prove("my-agents.json", text.replace('\'', '"'));
  }

  private static void assertRejected(String message, String... agents) {
    assertThatThrownBy(() -> prove(agents))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(message.replace('\'', '"'));
  }

  @Test
  void takesTheFirstThatMatchesAndElseTheUnknownProgram() {
    Agents agents =
        prove(
            agent("special", "crawler", "{'all': ['Firefox/', 'Bot']}", "'Firefox/1 Bot'", ""),
            FIREFOX);
    assertThat(agents.find("Firefox/1 Bot").id()).isEqualTo("special");
    assertThat(agents.find("Firefox/1"))
        .isEqualTo(new Agent("firefox", "Name of firefox", Category.BROWSER));
    assertThat(agents.find("Netscape")).isEqualTo(Agent.OTHER);
    assertThat(agents.all()).extracting(Agent::id).containsExactly("special", "firefox", "other");
  }

  @ParameterizedTest
  @CsvSource({
    "{'exact': 'Ab c'},            Ab c,  true",
    "{'exact': 'Ab c'},            Ab c1, false",
    "{'prefix': 'Ab'},             Ab c,  true",
    "{'prefix': 'b'},              Ab c,  false",
    "{'suffix': ' c'},             Ab c,  true",
    "{'suffix': 'b'},              Ab c,  false",
    "{'last_word': 'c'},            Ab cd, true",
    "{'last_word': 'd'},            Ab cd, false",
    "{'last_word': 'A'},            Ab,    true",
    "'{\"all\": [\"A\", \"c\"]}',  Ab c,  true",
    "'{\"all\": [\"A\", \"x\"]}',  Ab c,  false",
    "'{\"any\": [\"x\", \"c\"]}',  Ab c,  true",
    "'{\"any\": [\"x\", \"y\"]}',  Ab c,  false",
    "'{\"any\": [\"b\"], \"none\": [\"c\"]}', Ab c, false",
    "'{\"any\": [\"ab\"]}',        Ab c,  false",
    "'{\"any\": [\"ab\"], \"ignore_case\": true}', Ab c, true",
  })
  void readsEveryKindOfCondition(String pattern, String agent, boolean matches) {
    AgentPattern read = StrictJson.read("p", pattern.replace('\'', '"'), AgentPattern.class);
    assertThat(read.matches(agent)).isEqualTo(matches);
  }

  @Test
  void rejectsAnExampleThatDoesNotMatch() {
    assertRejected(
        "my-agents.json: agent curl: its example 'Wget/1' does not match its 'when'",
        agent("curl", "library", "{'prefix': 'curl/'}", "'curl/8', 'Wget/1'", ""));
  }

  @Test
  void rejectsAnExampleThatAnotherAgentTakes() {
    assertRejected(
        "my-agents.json: agent bot: its example 'bot Firefox/1' is taken by the agent firefox,"
            + " which comes first",
        FIREFOX,
        agent("bot", "crawler", "{'prefix': 'bot'}", "'bot/1', 'bot Firefox/1'", ""));
  }

  @Test
  void rejectsAnAgentThatNothingReaches() {
    assertRejected(
        "my-agents.json: agent late: is shadowed: none of its examples reaches it, firefox takes"
            + " them first",
        FIREFOX,
        agent("late", "browser", "{'all': ['Firefox/']}", "'Firefox/1', 'Firefox/2'", ""));
  }

  @Test
  void rejectsACounterexampleThatIsRecognised() {
    assertRejected(
        "my-agents.json: agent curl: its counterexample 'curl/9' is recognised all the same",
        agent("curl", "library", "{'prefix': 'curl/'}", "'curl/8'", "'curl/9'"));
  }

  @Test
  void rejectsAWayThatNoExampleProves() {
    assertRejected(
        "my-agents.json: agent curl: way 2 under 'when' is proved by no example; add one",
        agent("curl", "library", "{'prefix': 'curl/'}, {'prefix': 'libcurl/'}", "'curl/8'", ""));
  }

  @Test
  void rejectsAWayWithoutConditions() {
    assertRejected(
        "my-agents.json: agent all: has a way under 'when' that matches every agent; give it a"
            + " condition",
        agent("all", "library", "{'none': ['x']}", "'curl/8'", ""));
  }

  @Test
  void rejectsAnAgentWithoutExample() {
    assertRejected(
        "my-agents.json: agent curl: has no example; add a real agent string",
        agent("curl", "library", "{'prefix': 'curl/'}", "", ""));
  }

  @Test
  void rejectsAnAgentWithoutSourceOrWay() {
    assertRejected(
        "my-agents.json: agent firefox: has no source; add the address where this was read",
        FIREFOX.replace("'https://e.example'", ""));
    assertRejected(
        "my-agents.json: agent curl: has nothing under 'when'; say how to recognise it",
        agent("curl", "library", "", "'curl/8'", ""));
  }

  @Test
  void rejectsAnUnknownCategory() {
    assertRejected(
        "my-agents.json: agent curl: unknown category 'libary'; did you mean 'library'?"
            + " (known: bare_mozilla, bare_webkit, browser,"
            + " cdn, crawler, headless, library, link_preview, mail_client, mail_proxy, monitor,"
            + " none, other, prefetcher, scanner, undocumented_proxy)",
        agent("curl", "libary", "{'prefix': 'c'}", "'c'", ""));
  }

  @Test
  void rejectsATakenId() {
    assertRejected(
        "my-agents.json: agent firefox: the id is taken; choose another one", FIREFOX, FIREFOX);
    assertRejected(
        "my-agents.json: agent other: the id is taken; choose another one",
        agent("other", "library", "{'prefix': 'c'}", "'c'", ""));
  }

  @Test
  void rejectsABadDate() {
    assertRejected(
        "my-agents.json: agent firefox: checked '2026-13-01' is no date; expected such as"
            + " 2026-11-23",
        FIREFOX.replace("2026-11-23", "2026-13-01"));
  }

  @Test
  void rejectsAnUnknownKey() {
    assertRejected(
        "my-agents.json:1:144: unknown key 'prefx'; did you mean 'prefix'? (known here: all, any,"
            + " exact, ignore_case, last_word, none, prefix, suffix)",
        agent("curl", "library", "{'prefx': 'c'}", "'c'", ""));
  }
}
