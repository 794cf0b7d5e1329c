package io.trueopens.format.servers;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.hit.Hit;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** The comparison itself: what is read wrongly is noticed and said. */
class ComparisonTest {
  private static final String LINE =
      "127.0.0.1 - - [27/Mar/2025:08:12:55 +0000] \"GET /a HTTP/1.1\" 404 9 \"-\" \"probe/1.0\"";
  private static final LineFormat COMBINED = LineFormat.detected(LineFormat.combined());
  private static final AccessLog LOG = AccessLog.of("access", COMBINED);

  private static List<String> problems(AccessLog log, String target, String... lines) {
    Instant time = Instant.parse("2025-03-27T08:12:55.5Z");
    byte[] bytes = "HTTP/1.1 404 Not Found\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
    Exchange exchange =
        new Exchange(RequestDraft.get(target).named("probe"), new Answer(time, time, bytes));
    return Comparison.problems(log, List.of(exchange), List.of(List.of(lines)));
  }

  @Test
  void saysNothingWhenAllIsRight() {
    assertThat(problems(LOG, "/a", LINE)).isEmpty();
  }

  @Test
  void namesRequestFactBothValuesAndTheLine() {
    assertThat(problems(LOG, "/b", LINE))
        .containsExactly("access: probe: TARGET should be /b, is /a in\n    " + LINE);
  }

  @Test
  void noticesWhatTheFormatCannotTell() {
    AccessLog common = AccessLog.of("access", LineFormat.detected(LineFormat.common()));
    assertThat(problems(common, "/a", LINE))
        .containsExactly("access: probe: AGENT should be null, is probe/1.0 in\n    " + LINE);
  }

  @Test
  void noticesAnotherTime() {
    String later = LINE.replace("08:12:55", "08:12:59");
    assertThat(problems(LOG, "/a", later))
        .containsExactly(
            "access: probe: sent at 2025-03-27T08:12:55.500Z, but the time is"
                + " 2025-03-27T08:12:59Z in\n    "
                + later);
  }

  @Test
  void noticesAnotherStatus() {
    String other = LINE.replace("404", "200");
    assertThat(problems(LOG, "/a", other))
        .containsExactly("access: probe: STATUS should be 404, is 200 in\n    " + other);
  }

  @Test
  void noticesLinesThatAreMissingOrTooMany() {
    assertThat(problems(LOG, "/a")).containsExactly("access: probe: not 1 lines but 0 in\n    ");
    assertThat(problems(LOG, "/a", LINE, LINE))
        .containsExactly("access: probe: not 1 lines but 2 in\n    " + LINE + "\n    " + LINE);
  }

  @Test
  void noticesALineThatCannotBeRead() {
    assertThat(problems(LOG, "/a", "what?"))
        .singleElement()
        .asString()
        .startsWith("access: probe: read as Rejected[reason=NO_FORMAT,")
        .endsWith("in\n    what?");
  }

  @Test
  void acceptsADeclaredLossOnlyWhereItShows() {
    Loss loss = Loss.to(Fact.TARGET, "/a", "it cuts", "probe");
    assertThat(problems(AccessLog.of("access", COMBINED, loss), "/a/b", LINE)).isEmpty();
    assertThat(problems(AccessLog.of("access", COMBINED, loss), "/a", LINE))
        .containsExactly("access: no request shows the loss: it cuts");
  }

  @Test
  void acceptsNoLineWhereThatIsDeclared() {
    AccessLog log = AccessLog.of("access", COMBINED, Loss.ofLines("it is silent", "probe"));
    assertThat(problems(log, "/a")).isEmpty();
    assertThat(problems(log, "/a", LINE))
        .containsExactly("access: probe: not 0 lines but 1 in\n    " + LINE);
  }

  @Test
  void setsALineAsideThatIsAboutSomethingElse() {
    AccessLog log = LOG.with(new Surplus("the end", "/end ", Hit.class, Set.of("probe")));
    String end = LINE.replace("/a", "/end");
    assertThat(problems(log, "/a", LINE, end)).isEmpty();
    assertThat(problems(log, "/a", LINE))
        .containsExactly("access: probe: 1 times expected: the end in\n    []");
    assertThat(problems(log, "/a", LINE, "/end "))
        .singleElement()
        .asString()
        .startsWith("access: probe: the end: read as Rejected[")
        .endsWith("in\n    /end ");
  }
}
