package io.trueopens.mail;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/** The mails of {@code src/test/resources/mail}. */
public final class SampleMails {
  /** Those that hold HTML. */
  public static final List<String> NAMES =
      List.of(
          "arabic.html",
          "coast.eml",
          "event-invitation.html",
          "french-digest.html",
          "japanese.html",
          "newsletter.html",
          "newsletter-b.html",
          "onboarding.html",
          "plain.html",
          "product-launch.html",
          "receipt.html",
          "retina-srcset.html",
          "survey.html",
          "table-spacers.html");

  private SampleMails() {}

  static Mail read(String name) {
    try (InputStream in = SampleMails.class.getResourceAsStream("/mail/" + name)) {
      return Mail.read(name, Objects.requireNonNull(in, name).readAllBytes());
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the sample " + name, e);
    }
  }

  static Mail html(String body) {
    return Mail.read("test.html", body.getBytes(StandardCharsets.UTF_8));
  }

  static LintReport lint(String body) {
    return MailLint.lint(html(body));
  }
}
