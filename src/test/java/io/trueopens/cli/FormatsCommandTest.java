package io.trueopens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FormatsCommandTest {
  /** A good format; each test makes one mistake in it. */
  private static final String GOOD =
      """
      {
        "id": "mine",
        "title": "My format",
        "url": "https://example.org",
        "layout": "%t %h \\"%r\\" %>s",
        "before": [],
        "samples": [
          {
            "line": "[27/Mar/2025:09:12:55 +0100] 192.0.2.1 \\"GET /a HTTP/1.1\\" 200",
            "origin": "written by hand",
            "expect": {"time": "2025-03-27T08:12:55Z", "client_ip": "192.0.2.1", "method": "GET", "target": "/a", "status": 200}
          }
        ],
        "not": ["192.0.2.1"]
      }
      """;

  @TempDir private Path folder;

  private Cli check(String text) throws IOException {
    Path file = Files.writeString(folder.resolve("mine.json"), text);
    Cli checked = Cli.run(new FormatsCommand(), "check", file.toString());
    String name = folder + "/";
    return new Cli(
        checked.code(), checked.out().replace(name, ""), checked.err().replace(name, ""));
  }

  @Test
  void listsTheFormatsInColumns() {
    Cli listed = Cli.run(new FormatsCommand());
    assertThat(listed.code()).isZero();
    assertThat(listed.out().lines())
        .anyMatch(
            line -> line.matches("apache-common +directive +Apache common, the Common Log Format"));
  }

  @Test
  void listsTheFormatsAsJson() {
    assertThat(Cli.run(new FormatsCommand(), "--json").out().lines())
        .contains(
            "{\"id\":\"apache-common\",\"title\":\"Apache common, the Common Log Format\","
                + "\"url\":\"https://httpd.apache.org/docs/2.4/logs.html#common\","
                + "\"kind\":\"directive\",\"layout\":\"%h %l %u %t \\\"%r\\\" %>s %b\"}");
  }

  @Test
  void provesAFormat() throws IOException {
    assertThat(check(GOOD))
        .isEqualTo(
            new Cli(0, "mine.json: format mine is proved by 1 sample and 1 counter-example\n", ""));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"status\": 200 | \"status\": 404 | sample 1: field \"status\": expected 404, got 200",
        "\"target\": \"/a\", | | sample 1: field \"target\": expected null, got \"/a\"",
        "\"method\": \"GET\" | \"methode\": \"GET\" | sample 1: there is no field \"methode\"; did you mean \"method\"? (known: time, client_ip, method, target, status, bytes, user_agent, referer, host)",
        "192.0.2.1 \\\"GET | 192.0.2.1 GET | sample 1: is not read as a request: closest is mine, which stops at byte 29",
        "27/Mar | 30/Feb | sample 1: is not read as a request: format mine: there is no such time",
        "\"id\": \"mine\" | \"id\": \"My Own\" | \"id\": \"My Own\" is no id; use a-z, 0-9 and hyphens",
        "\"before\": [] | \"before\": [\"nginx\"] | \"before\": there is no other format \"nginx\"",
        "%t %h | %h | \"layout\": the format logs no time, or only a part of it; add %t (Apache) or $time_iso8601 (nginx)",
        "[\"192.0.2.1\"] | [\"[27/Mar/2025:09:12:55 +0100] ::1 \\\"-\\\" 404\"] | counter-example 1 under \"not\" is read all the same",
        "\"layout\" | \"layuot\" | mine.json:5:3: unknown key \"layuot\"; did you mean \"layout\"? (known here: before, id, layout, not, samples, title, url)"
      })
  void namesTheOneMistake(String right, String wrong, String message) throws IOException {
    assertThat(GOOD).contains(right);
    Cli checked = check(GOOD.replace(right, wrong == null ? "" : wrong));
    assertThat(checked.err().lines().findFirst().orElseThrow())
        .isEqualTo(message.startsWith("mine.json") ? message : "mine.json: " + message);
    assertThat(checked.code()).isEqualTo(1);
    assertThat(checked.out()).isEmpty();
  }

  @Test
  void refusesAFormatWithoutSamples() throws IOException {
    String without = GOOD.replaceAll("(?s)\"samples\": \\[.*?\\n  \\],", "\"samples\": [],");
    assertThat(check(without))
        .isEqualTo(
            new Cli(1, "", "mine.json: has no samples; add a real line with what it means\n"));
  }

  /** Common log lines with the client taken for the host. */
  @Test
  void noticesThatItReadsTheLinesOfAnotherFormatDifferently() throws IOException {
    String common =
        GOOD.replace("%t %h \\\"%r\\\" %>s", "%v %l %u %t \\\"%r\\\" %>s %b")
            .replace(
                "[27/Mar/2025:09:12:55 +0100] 192.0.2.1 ",
                "e.org - - [27/Mar/2025:09:12:55 +0100] ")
            .replace("\\\" 200\"", "\\\" 200 5\"")
            .replace("\"client_ip\": \"192.0.2.1\"", "\"bytes\": 5, \"host\": \"e.org\"");
    assertThat(check(common).err().lines())
        .contains(
            "mine.json: format apache-common reads sample 1 of mine differently; name it in"
                + " \"before\" of mine, or make a layout stricter");
  }

  @Test
  void aFileThatIsNotThereIsWrongUse() {
    Cli checked = Cli.run(new FormatsCommand(), "check", folder.resolve("none.json").toString());
    assertThat(checked.err()).startsWith(folder.resolve("none.json") + " cannot be read (");
    assertThat(checked.code()).isEqualTo(2);
  }
}
