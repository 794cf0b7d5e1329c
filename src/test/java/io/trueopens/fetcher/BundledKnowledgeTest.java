package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.trueopens.knowledge.StrictJson;
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
