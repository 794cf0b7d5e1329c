package io.trueopens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trueopens.mail.SampleMails;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** The golden files are what the command prints; look at each before you take over a change. */
class LintCommandTest {
  private static final Path FOLDER = Path.of("src/test/resources/mail");

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  static Stream<String> samples() {
    return SampleMails.NAMES.stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void printsWhatTheGoldenFileSays(String sample) throws IOException {
    run(sample);
    assertThat(out.toString().replace(FOLDER + "/", ""))
        .isEqualTo(Files.readString(FOLDER.resolve("golden").resolve(sample + ".txt")));
  }

  @Test
  void comparesTwoArms() {
    assertThat(run("newsletter-b.html", "--against", FOLDER + "/newsletter.html")).isOne();
    assertThat(out.toString())
        .contains(
            """
            Against the other arm
              image 2, name: volunteers-stacking-sandbags-on-a-dike | IMG_4821
              Only names differ: a fair test of names.
            """);
  }

  @ParameterizedTest
  @CsvSource({
    "newsletter.html, error, 1",
    "newsletter.html, never, 0",
    "japanese.html, error, 0",
    "japanese.html, warning, 1",
    "japanese.html, note, 1",
    "plain.html, note, 0"
  })
  void failsFromTheChosenLevelOn(String sample, String level, int exit) {
    assertThat(run(sample, "--fail-on", level)).isEqualTo(exit);
  }

  @Test
  void writesJson() throws IOException {
    run("newsletter-b.html", "--json", "--against", FOLDER + "/newsletter.html");
    JsonNode json = new ObjectMapper().readTree(out.toString());
    assertThat(json.at("/images/2/name_style").textValue()).isEqualTo("descriptive");
    assertThat(json.at("/images/2/alt").isNull()).isTrue();
    assertThat(json.at("/images/2/findings/0/code").textValue()).isEqualTo("alt_missing");
    assertThat(json.at("/images/2/suggestion/alt").textValue())
        .isEqualTo("Volunteers stacking sandbags on a dike");
    assertThat(json.at("/images/6/address").textValue()).isEqualTo("per_recipient");
    assertThat(json.at("/images/6/blocked/list").textValue()).isEqualTo("MailTrackerBlocker");
    assertThat(json.at("/against/images/0/differs_in").textValue()).isEqualTo("name");
    assertThat(json.get("summary").textValue()).startsWith("7 images");
  }

  @Test
  void imagesWithoutAnAddressAreFound(@TempDir Path folder) throws IOException {
    Path mail =
        Files.writeString(
            folder.resolve("mail.html"),
            """
            <img alt="Sandbags on a dike" width="600" height="320">
            <img src=" " width="1" height="1">
            <img srcset="dike@2x.png 2x" alt="">
            """);
    assertThat(run(mail)).isOne();
    assertThat(out.toString())
        .isEqualTo(
            """
            %s

             1. (no address)
                content in img, 600×320, no address
                alt text descriptive, "Sandbags on a dike"
                error    no address in src, so no image is shown: write one, or take the element out

             2. (no address)
                pixel in img, 1×1, no address
                alt text missing
                error    no address in src, so no image is shown: write one, or take the element out

             3. dike@2x.png
                content in img, name title like, shared
                alt text empty
                warning  no address in src: programs that do not know srcset show no image; write one
                note     the name does not say what is shown: one content word, says what it is called
                note     no width and no height: the mail jumps when the image comes

            3 images: 2 content, 0 background, 0 layout, 1 pixel; 2 errors, 1 warning, 0 suggestions.
            No image has an address of the recipient's own: opens can be counted, but not whose.
            """
                .formatted(mail));
  }

  @Test
  void whereNoImageHasAnAddressNoOpenIsCounted(@TempDir Path folder) throws IOException {
    Path mail = Files.writeString(folder.resolve("mail.html"), "<img alt=\"A dike\">");
    assertThat(run(mail)).isOne();
    assertThat(out.toString()).endsWith("No image has an address, so no open can be counted.\n");
  }

  @Test
  void wrongUseIsTwo() {
    assertThat(run("missing.html")).isEqualTo(2);
    assertThat(err.toString())
        .contains("missing.html: there is no such file; give the mail's HTML or .eml");
    assertThat(run("plain.html", "--fail-on", "sometimes")).isEqualTo(2);
    assertThat(run("text-only.eml")).isEqualTo(2);
    assertThat(err.toString()).contains("the message holds no HTML part");
  }

  private int run(String sample, String... options) {
    return run(FOLDER.resolve(sample), options);
  }

  private int run(Path mail, String... options) {
    List<String> arguments = new ArrayList<>(List.of("lint", mail.toString()));
    arguments.addAll(List.of(options));
    return Main.commandLine()
        .setOut(new PrintWriter(out, true))
        .setErr(new PrintWriter(err, true))
        .execute(arguments.toArray(String[]::new));
  }
}
