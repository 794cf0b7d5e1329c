package io.trueopens.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.knowledge.InvalidFileException;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {
  @Test
  void readsSubjectCharsetAndNamesOfParts() {
    Mail mail = SampleMails.read("coast.eml");
    assertThat(mail.subject()).isEqualTo("Grüße von der Küste");
    assertThat(mail.html().text()).contains("schöne Grüße", "Möwen über dem Leuchtturm");
    assertThat(mail.inlineName("header@mail")).isEqualTo("image001.png");
    assertThat(MailLint.lint(mail).images())
        .extracting(LintedImage::file)
        .containsExactly("image001.png", "möwen.jpg", "open.aspx");
  }

  @ParameterizedTest
  @ValueSource(strings = {"utf-8", "x-nobody", "not a charset", "\"\""})
  void aCharsetThatNobodyKnowsIsLeftToTheHtml(String charset) {
    Mail mail =
        message(
            "Content-Type: text/html; charset=" + charset + "\r\n\r\n<meta charset=utf-8>Grüße");
    assertThat(mail.html().text()).isEqualTo("Grüße");
  }

  @Test
  void readsBase64() {
    Mail mail =
        message(
            "Content-Type: text/html\r\nContent-Transfer-Encoding: base64\r\n\r\n"
                + "PGltZyBzcmM9YS5wbmc+\r\n");
    assertThat(MailLint.lint(mail).images()).extracting(LintedImage::url).containsExactly("a.png");
  }

  @Test
  void aMessageWithoutHtmlIsAnErrorThatSaysSo() {
    assertThatThrownBy(() -> message("Content-Type: text/plain\r\n\r\nHello"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            "mail.eml: the message holds no HTML part; lint needs one, plain text has no images");
  }

  @Test
  void anyBytesAreReadOrRefused() {
    Random random = new Random(20261123);
    for (int i = 0; i < 300; i++) {
      byte[] octets = new byte[random.nextInt(400)];
      random.nextBytes(octets);
      assertThat(MailLint.lint(Mail.read("a.html", octets)).summary()).isNotBlank();
      try {
        MailLint.lint(Mail.read("a.eml", octets));
      } catch (InvalidFileException e) {
        assertThat(e).hasMessageStartingWith("a.eml");
      }
    }
  }

  private static Mail message(String text) {
    return Mail.read("mail.eml", text.getBytes(StandardCharsets.UTF_8));
  }
}
