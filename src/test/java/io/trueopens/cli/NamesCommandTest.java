package io.trueopens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

class NamesCommandTest {
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @Test
  void writesOneLinePerNameInOrder() {
    assertThat(run("", "climate-report.png", "IMG_1234.JPG")).isZero();
    assertThat(out)
        .hasToString(
            """
            {"name":"climate-report.png","style":"title_like","words":["climate","report"],\
            "because":"two content words, says what it is called","descriptiveness":0.25}
            {"name":"IMG_1234.JPG","style":"camera_or_screenshot","words":["img","1234"],\
            "because":"named by an Apple phone or a camera, not by a person","descriptiveness":0.0}
            """);
    assertThat(err.toString()).isEmpty();
  }

  @Test
  void readsStandardInputWhenNoNameIsGiven() {
    assertThat(run("画像1.png\n\npx.gif\n")).isZero();
    assertThat(out.toString().lines())
        .satisfiesExactly(
            first -> assertThat(first).startsWith("{\"name\":\"画像1.png\",\"style\":\"generic\""),
            blank ->
                assertThat(blank).startsWith("{\"name\":\"\",\"style\":\"generic\",\"words\":[]"),
            last -> assertThat(last).contains("\"spacer_or_pixel\""));
  }

  @Test
  void writesNothingForEmptyInput() {
    assertThat(run("")).isZero();
    assertThat(out.toString()).isEmpty();
  }

  @Test
  void wrongUseIsTwo() {
    assertThat(run("", "--nonsense")).isEqualTo(2);
    assertThat(err.toString()).contains("--nonsense");
  }

  private int run(String input, String... arguments) {
    byte[] octets = input.getBytes(StandardCharsets.UTF_8);
    return new CommandLine(new NamesCommand(new ByteArrayInputStream(octets)))
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments);
  }
}
