package io.trueopens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine;

class ClassifyCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int classify(String input, String... arguments) {
    ByteArrayInputStream in = new ByteArrayInputStream(input.getBytes(StandardCharsets.UTF_8));
    return new CommandLine(new ClassifyCommand(in))
        .setOut(new PrintWriter(out))
        .setErr(new PrintWriter(err))
        .execute(arguments);
  }

  private String verdicts() {
    return String.join(
        " ",
        out.toString().lines().map(l -> l.replaceAll(".*\"verdict\":\"(\\w+)\".*", "$1")).toList());
  }

  @Test
  void answersEachLineInOrder() {
    int code =
        classify(
            """
            {"id": 7, "user_agent": "curl/8.5.0"}
            {"id": "b", "user_agent": "FastmailUA/1.0", "seconds_since_delivery": 3600}
            """);
    assertThat(out.toString().lines())
        .containsExactly(
            "{\"id\":7,\"verdict\":\"bot\",\"rule\":\"bot\",\"agent\":\"Script or HTTP library\","
                + "\"confidence\":\"high\",\"because\":\"Script or HTTP library: a program that"
                + " names itself fetched it, not a reader.\"}",
            "{\"id\":\"b\",\"verdict\":\"human_via_proxy\",\"rule\":\"mail_proxy\",\"agent\":"
                + "\"Fastmail image proxy\",\"confidence\":\"high\",\"because\":\"Fastmail image"
                + " proxy fetched it 60 min after delivery, which it does when its user opens the"
                + " mail.\"}");
    assertThat(err.toString()).isEmpty();
    assertThat(code).isZero();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {"null", "1.50", "[1,{\"a\":null}]", "true", "\"x\"", "12345678901234567890123"})
  void givesTheIdBackAsItCame(String id) {
    classify("{\"id\": " + id + "}");
    assertThat(out.toString()).startsWith("{\"id\":" + id + ",\"verdict\":\"unknown\"");
  }

  @Test
  void everyKeyMayBeMissing() {
    assertThat(classify("{}\n\n  \n{\"user_agent\": null, \"headers\": null}\n")).isZero();
    assertThat(out.toString().lines()).hasSize(2).allMatch(l -> l.startsWith("{\"id\":null,"));
  }

  @Test
  void takesAddressAndTimeAsEvidence() {
    classify(
        """
        {"user_agent": "via ggpht.com GoogleImageProxy", "client_ip": "74.125.208.9"}
        {"user_agent": "via ggpht.com GoogleImageProxy", "client_ip": "198.51.100.7"}
        {"user_agent": "via ggpht.com GoogleImageProxy", "client_ip": "crawl.example.org"}
        {"user_agent": "Thunderbird/128.2.0", "seconds_since_delivery": -0.5}
        {"client_ip": "104.47.1.2", "time": "2026-11-23T08:15:00+01:00"}
        {"method": "HEAD", "user_agent": "Thunderbird/128.2.0"}
        """);
    assertThat(verdicts())
        .isEqualTo("human_via_proxy unknown human_via_proxy unknown scanner scanner");
  }

  @Test
  void readsHeadersInAnyCase() {
    classify(
        """
        {"headers": {"SEC-PURPOSE": "prefetch;prerender"}, "user_agent": "Thunderbird/128.2.0"}
        {"headers": {"user-agent": "curl/8.5.0"}}
        """);
    assertThat(verdicts()).isEqualTo("prefetch bot");
  }

  @Test
  void holdsAFetchAgainstTheListsOfItsDay(@TempDir Path folder) throws IOException {
    for (String day : new String[] {"2025-02-01", "2026-08-01"}) {
      Files.createDirectories(folder.resolve(day));
    }
    Files.writeString(
        folder.resolve("2025-02-01/egress-ip-ranges.csv"), "172.224.224.0/27,GB,GB-EN,London,\n");
    Files.writeString(
        folder.resolve("2026-08-01/egress-ip-ranges.csv"), "172.224.226.0/27,GB,GB-EN,London,\n");
    String fetch = "{\"user_agent\": \"Mozilla/5.0\", \"client_ip\": \"172.224.224.5\"";
    classify(
        fetch + ", \"time\": \"2025-06-01T00:00:00Z\"}\n" + fetch + "}\n",
        "--networks",
        folder.toString());
    assertThat(out.toString().lines().map(l -> l.replaceAll(".*\"rule\":\"(\\w+)\".*", "$1")))
        .containsExactly("apple_relay", "bare_mozilla_elsewhere");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "nonsense | no JSON: Unrecognized token 'nonsense'",
        "[] | no JSON object; write one, such as {\"user_agent\": \"…\"}",
        "{} {} | no JSON: Trailing token",
        "{\"id\": 1, \"id\": 2} | no JSON: Duplicate",
        "{\"user_agent\": 5} | user_agent is 5; write a string, or leave the key out",
        "{\"time\": \"yesterday\"} | time \"yesterday\" is no instant; write ISO 8601 such as",
        "{\"time\": \"2026-11-23T08:15:00\"} | time \"2026-11-23T08:15:00\" is no instant;",
        "{\"seconds_since_delivery\": \"5\"} | seconds_since_delivery is \"5\"; write a number",
        "{\"seconds_since_delivery\": 1e999} | seconds_since_delivery is 1E+999; write seconds",
        "{\"headers\": [\"Purpose\"]} | headers is [\"Purpose\"]; write an object of names"
      })
  void namesAMalformedLineAndGoesOn(String line, String problem) {
    int code = classify("{\"id\": 1}\n" + line + "\n{\"id\": 3}\n");
    assertThat(err.toString()).startsWith("classify: line 2: " + problem);
    assertThat(err.toString().lines()).hasSize(1);
    assertThat(out.toString().lines()).hasSize(2);
    assertThat(code).isEqualTo(1);
  }

  @Test
  void namesEachUnknownKeyOnce() {
    int code =
        classify(
            """
            {"useragent": "curl/8.5.0"}
            {"user_agent": "curl/8.5.0", "useragent": "curl/8.5.0", "st\\u0007atus": 200}
            """);
    String known =
        " (known: id, user_agent, client_ip, method, time, seconds_since_delivery, behaviour,"
            + " referer, headers)";
    assertThat(err.toString().lines())
        .containsExactly(
            "classify: line 1: unknown key \"useragent\" is passed over; did you mean"
                + " \"user_agent\"?"
                + known,
            "classify: line 2: unknown key \"st\\u0007atus\" is passed over" + known);
    assertThat(verdicts()).isEqualTo("unknown bot");
    assertThat(code).isZero();
  }

  @Test
  void missingNetworksAreWrongUse(@TempDir Path folder) {
    int code = classify("{}", "--networks", folder.resolve("gone").toString());
    assertThat(code).isEqualTo(2);
    assertThat(err.toString())
        .startsWith("classify: " + folder.resolve("gone") + ": is no folder; expected");
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void helps() {
    assertThat(classify("", "--help")).isZero();
    assertThat(out.toString()).contains("Usage: classify", "--networks=DIR", "seconds_since");
  }
}
