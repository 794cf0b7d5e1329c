package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BlockedNameTest {
  @Test
  void theBundledRulesBearOutTheirExamples() {
    BlockerFile file = StrictJson.readBundled(Blockers.FILE, BlockerFile.class);
    assertThatCode(() -> Blockers.prove(Blockers.FILE, file)).doesNotThrowAnyException();
  }

  @ParameterizedTest
  @CsvSource({
    "https://news.example.org/track/open?m=8f3a, /track/open?",
    "https://news.example.org/Track/Open/8f3a.png, /track/open/",
    "/ss/o/abc/def.gif, /ss/o/*.gif",
    "/e/p1x1.gif, /p1x1.gif"
  })
  void namesTheRuleThatRefuses(String url, String rule) {
    assertThat(BlockedName.of(url))
        .get()
        .satisfies(
            blocked -> {
              assertThat(blocked.list()).isEqualTo("EasyPrivacy");
              assertThat(blocked.rule()).isEqualTo(rule);
              assertThat(blocked.source()).startsWith("https://");
            });
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "/o/spring/8f3a/px.gif",
        "/images/red-shoes.jpg",
        "/opening-night.jpg",
        "/ss/o/a.png"
      })
  void letsOthersThrough(String url) {
    assertThat(BlockedName.of(url)).isEmpty();
  }

  @Test
  void aTinyImageIsStrippedUnlessItsNameIsSpared() {
    assertThat(BlockedName.ofSize("/o/px.gif", 1))
        .get()
        .extracting(BlockedName::list, BlockedName::rule)
        .containsExactly("MailTrackerBlocker", "images of at most 1 pixel");
    assertThat(BlockedName.ofSize("/i/spacer.gif", 1)).isEmpty();
    assertThat(BlockedName.ofSize("/o/px.gif", 2)).isEmpty();
  }

  @Test
  void anExampleThatFailsNamesFileRuleAndExample() {
    BlockerFile wrong =
        new BlockerFile(
            "mine",
            "2026-11-23",
            List.of(
                new BlockerFile.BlockList(
                    "Mine",
                    "here",
                    "",
                    List.of(new BlockerFile.Pattern("/x?", List.of("/y"), List.of("/z"))))),
            List.of());
    assertThatThrownBy(() -> Blockers.prove("mine.json", wrong))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            "mine.json, rule \"/x?\": example \"/y\" does not fit the rule; correct the one or the"
                + " other");
  }
}
