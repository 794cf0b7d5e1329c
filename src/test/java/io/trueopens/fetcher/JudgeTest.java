package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class JudgeTest {
  private static final Judge JUDGE = Judge.bundled();
  private static final String CHROME =
      "Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko)"
          + " Chrome/126.0.0.0 Safari/537.36";
  private static final String WEBKIT =
      "Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko)";
  private static final String GMAIL =
      "Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy)";

  private static Fetch fetch(@Nullable String agent, @Nullable Long seconds, String... networks) {
    List<NetworkMatch> matches = Arrays.stream(networks).map(NetworkMatch::parse).toList();
    return new Fetch(agent, "GET", RefererClass.NONE, false, true, matches, seconds, Set.of());
  }

  @Test
  void saysWhatAMarketerUnderstands() {
    Judgement judgement = JUDGE.judge(fetch("Mozilla/5.0", 4L, "apple_egress@2025-02-01"));
    assertThat(judgement)
        .isEqualTo(
            new Judgement(
                Verdict.PREFETCH,
                "apple_relay",
                "Mozilla/5.0 and nothing else (mostly Apple Mail)",
                Confidence.HIGH,
                "Apple Mail fetched it through Apple's relay 4 s after delivery; nobody need have"
                    + " read it."));
  }

  @Test
  void readsWellWithoutATime() {
    assertThat(JUDGE.judge(fetch("Mozilla/5.0", null, "apple_egress")).because())
        .isEqualTo("Apple Mail fetched it through Apple's relay; nobody need have read it.");
  }

  @ParameterizedTest
  @CsvSource({
    "-1, unknown",
    "0, prefetch",
    "59, prefetch",
    "60, human",
    "1440, human",
    "31536000, human"
  })
  void bareWebKitIsAPrefetchForAMinute(long seconds, String verdict) {
    assertThat(JUDGE.judge(fetch(WEBKIT, seconds)).verdict().id()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"-1, unknown", "0, unknown", "59, unknown", "60, human"})
  void browserIsNobodyForAMinute(long seconds, String verdict) {
    assertThat(JUDGE.judge(fetch(CHROME, seconds)).verdict().id()).isEqualTo(verdict);
  }

  @ParameterizedTest
  @CsvSource({"0, scanner", "600, scanner", "601, unknown"})
  void gatewayScansForTenMinutes(long seconds, String verdict) {
    Fetch fetch = fetch(CHROME, seconds, "proofpoint@2026-11-01");
    assertThat(JUDGE.judge(fetch).verdict().id()).isEqualTo(verdict);
  }

  @Test
  void unknownTimeLowersTheConfidence() {
    assertThat(JUDGE.judge(fetch(CHROME, null)).confidence()).isEqualTo(Confidence.LOW);
    assertThat(JUDGE.judge(fetch(WEBKIT, null)).confidence()).isEqualTo(Confidence.LOW);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        GMAIL,
        "YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html",
        "FastmailUA/1.0",
        "hey.com/imageproxy Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36",
        "Shortwave Image Fetcher",
        "Mozilla/5.0 SeznamEmailProxy/2.0.174",
        "RamblerMail/6.0 (incompatible; ImageProxy/6.0)",
        "Mozilla/5.0 (compatible; YandexImageResizer/2.0; +http://yandex.com/bots)",
        "Outlook-iOS/711.2620504.prod.iphone (3.33.0)",
        "Mozilla/4.0 (compatible; ms-office; MSOffice 16)",
        "Mozilla/5.0"
      })
  void noMailSoftwareIsEverABot(String agent) {
    List<String> networks =
        new ArrayList<>(NetworkSets.bundled().names().stream().sorted().toList());
    for (Long seconds : Arrays.asList(null, -5L, 0L, 59L, 60L, 600L, 100_000L)) {
      for (String network : networks) {
        Judgement judgement = JUDGE.judge(fetch(agent, seconds, network));
        assertThat(judgement.verdict())
            .as("%s", judgement)
            .isNotIn(Verdict.BOT, Verdict.LINK_PREVIEW);
      }
    }
  }

  @Test
  void nothingBeforeDeliveryIsAPerson() {
    for (String agent : List.of(GMAIL, CHROME, WEBKIT, "FastmailUA/1.0", "MacOutlook/16.84", "")) {
      assertThat(JUDGE.judge(fetch(agent, -1L, "google")).verdict()).isEqualTo(Verdict.UNKNOWN);
    }
  }

  @Test
  void anAddressThatIsNotKnownIsNotHeldAgainstGmail() {
    Fetch fetch =
        new Fetch(GMAIL, null, RefererClass.NONE, false, false, List.of(), 900L, Set.of());
    assertThat(JUDGE.judge(fetch).verdict()).isEqualTo(Verdict.HUMAN_VIA_PROXY);
    assertThat(JUDGE.judge(fetch(GMAIL, 900L)).verdict()).isEqualTo(Verdict.UNKNOWN);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", " ", "-"})
  void aMissingAgentHasItsOwnName(String agent) {
    assertThat(JUDGE.agent(agent).category()).isEqualTo(Category.NONE);
    assertThat(JUDGE.agent(null).category()).isEqualTo(Category.NONE);
  }

  @Test
  void survivesMoreAgentsThanItRemembers() {
    IntStream.range(0, 40_000)
        .parallel()
        .forEach(i -> assertThat(JUDGE.agent("Junk/" + i)).isEqualTo(Agent.OTHER));
    assertThat(JUDGE.agent("x".repeat(100_000))).isEqualTo(Agent.OTHER);
  }

  @Test
  void judgesAnyEvidence() {
    for (Confidence confidence : Confidence.values()) {
      assertThat(confidence.id()).isLowerCase();
    }
    for (Long seconds : new Long[] {Long.MIN_VALUE, Long.MAX_VALUE, null}) {
      for (RefererClass referer : RefererClass.values()) {
        Fetch fetch = new Fetch(null, "BREW", referer, true, true, List.of(), seconds, Set.of());
        assertThatCode(() -> JUDGE.judge(fetch)).doesNotThrowAnyException();
      }
    }
  }
}
