package io.trueopens.source;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.container.LineReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextSearchTest {
  private static final TextSearch SEARCH =
      new TextSearch(List.of("/o/", "endpoint=track", "/~a:b"));

  /** The line between two that hold all texts, which must not be taken for its own. */
  private static boolean mayBeIn(String line) throws IOException {
    String others = "/o/ endpoint=track /~a:b {}";
    byte[] bytes = (others + "\n" + line + "\n" + others).getBytes(StandardCharsets.UTF_8);
    try (LineReader reader = new LineReader(new ByteArrayInputStream(bytes), 0)) {
      SEARCH.noteIn(reader);
      reader.next();
      reader.next();
      return SEARCH.mayBeIn(reader);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "GET /o/x.gif HTTP/1.1",
        "/o/",
        "{\"uri\":\"\\/o\\/x.gif\"}",
        "{\"uri\":\"\\/other\"}",
        "{\"uri\":\"\\/o\\/x.gif\"}, ",
        "{\"reqPath\":\"o/x.gif\"}",
        "{\"reqPath\":\"o%2Fx.gif\"}",
        "{\"reqPath\":\"%2fo%2fx.gif\"}",
        "1\to/x.gif\t200",
        "1743066775.123\to/x.gif\t200",
        "GET /?endpoint=track&m=1",
        "{\"queryStr\":\"endpoint%3Dtrack\"}",
        "GET /~a:b/1",
        "1\t%2F%7Ea%3Ab\t200"
      })
  void findsATextInEveryForm(String line) throws IOException {
    assertThat(mayBeIn(line)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET /other HTTP/1.1 Gecko/20100101",
        "/o",
        "/",
        "/o\r",
        "xo/x.gif",
        "GET \\/o\\/ HTTP/1.1",
        "a\to/x.gif\t200",
        "/endpoint-track",
        "GET / HTTP/1.1 \\x22"
      })
  void passesOverOtherLines(String line) throws IOException {
    assertThat(mayBeIn(line)).isFalse();
  }
}
