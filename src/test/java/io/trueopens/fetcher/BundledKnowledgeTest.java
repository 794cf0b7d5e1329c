package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.trueopens.knowledge.StrictJson;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The proof of the data that ships. */
class BundledKnowledgeTest {
  private static final AgentEntry.File AGENTS =
      StrictJson.readBundled(Agents.RESOURCE, AgentEntry.File.class);
  private static final RuleEntry.File RULES =
      StrictJson.readBundled(Rules.RESOURCE, RuleEntry.File.class);
  private static final WebmailHosts.File WEBMAIL =
      StrictJson.readBundled(WebmailHosts.RESOURCE, WebmailHosts.File.class);

  @Test
  void agentsAreProvedByTheirExamples() {
    assertThatCode(() -> Agents.prove(Agents.RESOURCE, Resources.text(Agents.RESOURCE)))
        .doesNotThrowAnyException();
  }

  @Test
  void rulesAreProvedByTheirExamples() {
    Agents agents = Agents.of(Agents.RESOURCE, AGENTS);
    assertThatCode(
            () ->
                Judge.prove(
                    Rules.RESOURCE, Resources.text(Rules.RESOURCE), agents, NetworkSets.bundled()))
        .doesNotThrowAnyException();
  }

  @Test
  void webmailHostsAreProvedByTheirExamples() {
    assertThat(WEBMAIL.examples()).allMatch(WebmailHosts.bundled()::isWebmail);
    assertThat(WEBMAIL.counterexamples()).noneMatch(WebmailHosts.bundled()::isWebmail);
  }

  @Test
  void theProofIsLarge() {
    assertThat(RULES.rules().stream().mapToInt(r -> r.examples().size()).sum())
        .isGreaterThanOrEqualTo(120);
    assertThat(AGENTS.agents().stream().mapToInt(a -> a.examples().size()).sum())
        .isGreaterThanOrEqualTo(120);
  }

  @Test
  void everyCategoryHasAnAgentAndDecidesSomething() {
    Set<String> used =
        AGENTS.agents().stream().map(AgentEntry::category).collect(Collectors.toSet());
    List<String> all = Arrays.stream(Category.values()).map(Category::id).toList();
    assertThat(all).allMatch(id -> used.contains(id) || id.equals(Category.OTHER.id()));
  }

  /** Public lists of bots call the proxies of mail services, and some mail programs, bots. */
  @Test
  void noMailProgramIsEverABot() {
    Set<String> mail = Set.of("mail_proxy", "undocumented_proxy", "mail_client", "bare_webkit");
    List<String> agents =
        AGENTS.agents().stream()
            .filter(agent -> mail.contains(agent.category()))
            .flatMap(agent -> agent.examples().stream())
            .toList();
    assertThat(agents).hasSizeGreaterThan(40);
    List<List<NetworkMatch>> networks = new ArrayList<>(List.of(List.of()));
    NetworkSets.bundled().names().forEach(n -> networks.add(List.of(NetworkMatch.parse(n))));
    for (String agent : agents) {
      for (List<NetworkMatch> within : networks) {
        for (Long seconds : Arrays.asList(null, -5L, 1L, 30L, 3_600L)) {
          Fetch fetch =
              new Fetch(agent, "GET", RefererClass.NONE, false, true, within, seconds, Set.of());
          assertThat(Judge.bundled().judge(fetch).verdict())
              .as("%s", fetch)
              .isNotEqualTo(Verdict.BOT);
        }
      }
    }
  }

  @Test
  void everyVerdictCanBeReached() {
    assertThat(RULES.rules().stream().map(RuleEntry::verdict))
        .containsAll(Arrays.stream(Verdict.values()).map(Verdict::id).toList());
  }

  @Test
  void everySourceIsAnAddress() {
    Stream<String> sources =
        Stream.concat(
            RULES.rules().stream().flatMap(r -> r.sources().stream()),
            AGENTS.agents().stream().flatMap(a -> a.sources().stream()));
    assertThat(Stream.concat(sources, WEBMAIL.sources().stream()))
        .allMatch(source -> source.startsWith("https://"));
  }

  @Test
  void everySentenceIsOneAndReadsWellWithoutATime() {
    assertThat(RULES.rules())
        .allSatisfy(
            rule -> {
              String sentence = new Sentence(rule.because()).fill("It", null, "a network");
              assertThat(sentence).endsWith(".").doesNotContain("  ", " ,", " .", " ;", "{");
            });
  }
}
