package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.address.Cidr;
import io.trueopens.knowledge.InvalidFileException;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PublishedListTest {
  private static void assertReads(String file, String text, String set, String... networks) {
    PublishedList list = PublishedList.read("lists/2026-11-23/" + file, text);
    assertThat(list.set()).isEqualTo(set);
    assertThat(list.networks())
        .containsExactly(Arrays.stream(networks).map(Cidr::parse).toArray(Cidr[]::new));
  }

  private static void assertRejected(String file, String text, String message) {
    assertThatThrownBy(() -> PublishedList.read(file, text))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(message);
  }

  @Test
  void apple() {
    assertReads(
        "egress-ip-ranges.csv",
        "172.224.224.0/27,GB,GB-EN,London,\n2a02:26f7:b000:4000::/64,US,US-CA,Los Angeles,\n",
        "apple_egress",
        "172.224.224.0/27",
        "2a02:26f7:b000:4000::/64");
  }

  @ParameterizedTest
  @CsvSource({
    "goog.json, google",
    "cloud.json, google_cloud",
    "googlebot.json, googlebot",
    "common-crawlers.json, googlebot",
    "special-crawlers.json, google_special_crawlers",
    "user-triggered-fetchers.json, google_user_triggered_customers",
    "user-triggered-fetchers-google.json, google_user_triggered"
  })
  void google(String file, String set) {
    String text =
        """
        {"syncToken": "1", "creationTime": "2026-11-01T00:00:00", "prefixes": [
          {"ipv4Prefix": "8.8.4.0/24"},
          {"ipv6Prefix": "2001:4860::/32", "service": "Google", "scope": "us"}]}
        """;
    assertReads(file, text, set, "8.8.4.0/24", "2001:4860::/32");
  }

  @Test
  void amazon() {
    String text =
        """
        {"syncToken": "1", "createDate": "2026-11-01-00-00-00",
         "prefixes": [{"ip_prefix": "3.5.140.0/22", "region": "ap-northeast-2",
           "service": "AMAZON", "network_border_group": "ap-northeast-2"}],
         "ipv6_prefixes": [{"ipv6_prefix": "2600:1f14::/35", "region": "us-west-2"}]}
        """;
    assertReads("ip-ranges.json", text, "aws", "3.5.140.0/22", "2600:1f14::/35");
  }

  @Test
  void azure() {
    String text =
        """
        {"changeNumber": 3, "cloud": "Public", "values": [
          {"name": "A", "id": "A", "properties": {"addressPrefixes": ["4.145.74.52/30"]}},
          {"name": "B", "id": "B", "properties": {"addressPrefixes": ["2603:1000:4::/57"]}}]}
        """;
    assertReads(
        "ServiceTags_Public_20261102.json", text, "azure", "4.145.74.52/30", "2603:1000:4::/57");
  }

  @Test
  void microsoft365UnderAnyName() {
    String text =
        """
        [{"id": 1, "serviceArea": "Exchange", "urls": ["outlook.office.com"],
          "ips": ["13.107.6.152/31", "2603:1006::/40"], "tcpPorts": "80,443"},
         {"id": 2, "serviceArea": "Exchange", "urls": ["*.example.com"]}]
        """;
    assertReads("worldwide.json", text, "microsoft365", "13.107.6.152/31", "2603:1006::/40");
  }

  @Test
  void plainLines() {
    assertReads(
        "microsoft_as8075.txt",
        "# from our router\r\n\r\n13.64.0.0/11\r\n20.33.0.1 # one\r\n",
        "microsoft_as8075",
        "13.64.0.0/11",
        "20.33.0.1/32");
  }

  @ParameterizedTest
  @ValueSource(strings = {"list.csv", "README", "crawler-user-agents.json"})
  void rejectsWhatItDoesNotKnow(String file) {
    assertRejected(
        file,
        "[]",
        file
            + ": is no known network list; expected egress-ip-ranges.csv, cloud.json,"
            + " common-crawlers.json, goog.json, googlebot.json, special-crawlers.json,"
            + " user-triggered-fetchers-google.json, user-triggered-fetchers.json, ip-ranges.json,"
            + " ServiceTags_Public_*.json, the Microsoft 365 endpoints as any .json, a database of"
            + " AS numbers (.mmdb), or NAME.txt with one network or AS number per line");
  }

  @Test
  void rejectsANameThatIsNoSet() {
    assertRejected(
        "Proof Point.txt",
        "",
        "Proof Point.txt: \"Proof Point\" cannot name a network set; name the file such as"
            + " proofpoint.txt");
  }

  @Test
  void rejectsAShapeThatIsNotThePublishers() {
    assertRejected(
        "goog.json",
        "{\"prefixes\": []}",
        "goog.json: lists no networks where its publisher puts them; fetch it again");
    assertRejected(
        "egress-ip-ranges.csv",
        "",
        "egress-ip-ranges.csv: lists no networks where its publisher puts them; fetch it again");
    assertRejected(
        "cloud.json",
        "<html>",
        "cloud.json: no JSON: Unexpected character ('<' (code 60)): expected a valid value (JSON"
            + " String, Number, Array, Object or token 'null', 'true' or 'false')");
    assertRejected(
        "egress-ip-ranges.csv",
        "<html>",
        "egress-ip-ranges.csv:1: \"<html>\" is no network; expected such as 192.0.2.0/24 or 2001:db8::/32");
    assertRejected(
        "goog.json",
        "{\"prefixes\": [{\"ipv4Prefix\": \"8.8.8.8/24\"}]}",
        "goog.json: \"8.8.8.8/24\" has bits behind its prefix; write the network's first address");
  }
}
