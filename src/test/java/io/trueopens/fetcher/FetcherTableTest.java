package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.knowledge.StrictJson;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Every kind of fetcher that is known has a rule that decides its fetches, with examples. */
class FetcherTableTest {
  private static final List<RuleEntry> RULES =
      StrictJson.readBundled(Rules.RESOURCE, RuleEntry.File.class).rules();

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      textBlock =
          """
          Apple Mail Privacy Protection | Mozilla/5.0 | apple_egress | 4 | apple_relay | prefetch
          Apple Mail on macOS | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) | | 900 | webkit_later | human
          new Outlook for Windows | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) | | 1440 | webkit_later | human
          Apple's relay, WebKit string | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) | apple_egress | 90 | webkit_relay | prefetch
          Apple's relay at delivery | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like Gecko) | | 9 | webkit_early | prefetch
          Apple Mail on iOS | Mozilla/5.0 (iPhone; CPU iPhone OS 17_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Mobile/15E148 | | 900 | webkit_later | human
          Gmail image proxy | Mozilla/5.0 (Windows NT 5.1; rv:11.0) Gecko Firefox/11.0 (via ggpht.com GoogleImageProxy) | google | 900 | gmail_proxy | human_via_proxy
          Gmail prefetch | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/42.0.2311.135 Safari/537.36 Edge/12.246 Mozilla/5.0 | google | 3 | gmail_prefetch | prefetch
          Yahoo and AOL | YahooMailProxy; https://help.yahoo.com/kb/yahoo-mail-proxy-SLN28749.html | | 900 | mail_proxy | human_via_proxy
          Outlook on the web | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 | microsoft_as8075 | 900 | microsoft_later | human_via_proxy
          Microsoft 365 Defender | Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/126.0.0.0 Safari/537.36 | exchange_online_protection | 25 | exchange_online_protection | scanner
          Barracuda by name | Barracuda Sentinel (EE) | | 12 | named_scanner | scanner
          Barracuda by network | | barracuda | 12 | barracuda | scanner
          Proofpoint early | Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0 | proofpoint | 300 | gateway_early | scanner
          Mimecast early | Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0 | mimecast | 600 | gateway_early | scanner
          Cisco later | Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0 | cisco | 601 | gateway_later | unknown
          classic Outlook | Microsoft Office/16.0 (Windows NT 10.0; Microsoft Outlook 16.0.17628; Pro) | | 900 | mail_client | human
          Outlook for Mac | MacOutlook/16.84.24041420 (Intel Mac OS X Version 14.4.1) | | 900 | mail_client | human
          Outlook for iOS | Outlook-iOS/711.2620504.prod.iphone (3.33.0) | | 900 | mail_client | human
          Outlook for Android | Outlook-iOS-Android/1.0 | | 900 | mail_client | human
          Thunderbird | Mozilla/5.0 (X11; Linux x86_64; rv:128.0) Gecko/20100101 Thunderbird/128.2.0 | | 900 | mail_client | human
          Office link probe | Microsoft Office Existence Discovery | | 900 | link_preview | link_preview
          Fastmail | FastmailUA/1.0 | | 900 | mail_proxy | human_via_proxy
          HEY | hey.com/imageproxy Mozilla/5.0 | | 900 | undocumented_proxy | human_via_proxy
          Shortwave | Shortwave Image Fetcher | | 900 | undocumented_proxy | human_via_proxy
          Superhuman | Superhuman | | 900 | undocumented_proxy | human_via_proxy
          Seznam | Mozilla/5.0 SeznamEmailProxy/2.0.174 | | 900 | undocumented_proxy | human_via_proxy
          Rambler | RamblerMail/6.0 (incompatible; ImageProxy/6.0) | | 900 | undocumented_proxy | human_via_proxy
          Yandex Mail | Mozilla/5.0 (compatible; YandexImageResizer/2.0; +http://yandex.com/bots) | | 900 | yandex_mail | unknown
          Proton | | proton | 20 | proton | prefetch
          Slack | Slackbot-LinkExpanding 1.0 (+https://api.slack.com/robots) | | 900 | link_preview | link_preview
          iMessage | Mozilla/5.0 (Macintosh; Intel Mac OS X 10_11_1) AppleWebKit/601.2.4 (KHTML, like Gecko) Version/9.0.1 Safari/601.2.4 facebookexternalhit/1.1 Facebot Twitterbot/1.0 | | 900 | link_preview | link_preview
          curl | curl/8.5.0 | | 900 | bot | bot
          headless browser | Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) HeadlessChrome/126.0.0.0 Safari/537.36 | | 900 | bot | bot
          NetEase | MailMaster/6.22 | | 900 | mail_client | human
          Naver | NaverMailApp/2.2.2 | | 900 | mail_client | human
          Foxmail | Foxmail/7.2 | | 900 | mail_client | human
          """)
  void hasARule(
      String fetcher, String agent, String network, long seconds, String rule, String verdict) {
    Fetch fetch =
        new Fetch(
            agent,
            "GET",
            RefererClass.NONE,
            false,
            true,
            network == null ? List.of() : List.of(NetworkMatch.parse(network)),
            seconds,
            Set.of());
    Judgement judgement = Judge.bundled().judge(fetch);
    assertThat(judgement.rule()).as(fetcher).isEqualTo(rule);
    assertThat(judgement.verdict().id()).as(fetcher).isEqualTo(verdict);
  }

  /** Gateways of which neither agent nor network is known show in what they do only. */
  @Test
  void unknownGatewaysShowByBehaviour() {
    Fetch fetch =
        new Fetch(
            "Mozilla/5.0 (X11; Linux x86_64; rv:127.0) Gecko/20100101 Firefox/127.0",
            "GET",
            RefererClass.NONE,
            false,
            true,
            List.of(),
            7200L,
            Set.of(Behaviour.BURST, Behaviour.COMPLETE, Behaviour.COMPLETE_BURST));
    assertThat(Judge.bundled().judge(fetch).rule()).isEqualTo("complete_burst");
  }

  @Test
  void thereAreTwoHundredExamplesAndEachBehaviourHasARule() {
    long examples =
        RULES.stream().mapToLong(r -> r.examples().size() + r.counterexamples().size()).sum();
    assertThat(examples).isGreaterThanOrEqualTo(200);
    Set<String> used =
        RULES.stream()
            .filter(rule -> rule.when().behaviours() != null)
            .flatMap(rule -> rule.when().behaviours().stream())
            .collect(java.util.stream.Collectors.toSet());
    assertThat(used)
        .containsExactlyInAnyOrderElementsOf(
            Arrays.stream(Behaviour.values()).map(Behaviour::id).toList());
  }
}
