package io.trueopens.source;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSearchTest {
  private static final TextSearch SEARCH =
      new TextSearch(List.of("/o/", "endpoint=track", "/~a:b"));

  private static boolean mayBeIn(String line) {
    byte[] bytes = ("<" + line + ">").getBytes(StandardCharsets.UTF_8);
    return SEARCH.mayBeIn(bytes, 1, bytes.length - 1);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /o/x.gif HTTP/1.1",
        "/o/",
        "{\"uri\":\"\\/o\\/x.gif\"}",
        "{\"uri\":\"\\/other\"}",
        "{\"reqPath\":\"o/x.gif\"}",
        "{\"reqPath\":\"o%2Fx.gif\"}",
        "{\"reqPath\":\"%2fo%2fx.gif\"}",
        "1\to/x.gif\t200",
        "GET /?endpoint=track&m=1",
        "{\"queryStr\":\"endpoint%3Dtrack\"}",
        "GET /~a:b/1",
        "1\t%2F%7Ea%3Ab\t200"
      })
  void findsATextInEveryForm(String line) {
    assertThat(mayBeIn(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET /other HTTP/1.1 Gecko/20100101",
        "/o",
        "xo/x.gif",
        "GET \\/o\\/ HTTP/1.1",
        "a\to/x.gif\t200",
        "/endpoint-track",
        "GET / HTTP/1.1 \\x22"
      })
  void passesOverOtherLines(String line) {
    assertThat(mayBeIn(line)).isFalse();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2})
  void looksNowhereElse(int cut) {
    byte[] line = "/o/".getBytes(StandardCharsets.UTF_8);
    assertThat(SEARCH.mayBeIn(line, 0, cut)).isFalse();
  }
}
