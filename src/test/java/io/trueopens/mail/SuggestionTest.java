package io.trueopens.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.naming.AltStyle;
import io.trueopens.naming.NamingRules;
import io.trueopens.naming.NamingStyle;
import io.trueopens.naming.StyledName;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What must hold of every suggestion in every sample mail. */
class SuggestionTest {
  private static final NamingRules NAMES = NamingRules.bundled();

  static Stream<String> samples() {
    return SampleMails.NAMES.stream();
  }

  @ParameterizedTest
  @MethodSource("samples")
  void aSuggestedNameIsBetterThanTheOneItReplaces(String sample) {
    Mail mail = SampleMails.read(sample);
    for (LintedImage image : MailLint.lint(mail).images()) {
      image.suggestion().map(Suggestion::name).ifPresent(name -> isBetter(name, image.name()));
    }
  }

  private static void isBetter(String suggested, StyledName old) {
    StyledName read = NAMES.read(suggested);
    assertThat(read.style())
        .as(suggested)
        .isIn(NamingStyle.DESCRIPTIVE, NamingStyle.TITLE_LIKE)
        .matches(style -> style == NamingStyle.DESCRIPTIVE || style != old.style());
    assertThat(read.descriptiveness()).as(suggested).isGreaterThan(old.descriptiveness());
    assertThat(suggested).doesNotContain(" ", "/", "?", "{", "%");
  }

  @ParameterizedTest
  @MethodSource("samples")
  void anImageWithGoodNameAndAltTextIsLeftAlone(String sample) {
    for (LintedImage image : MailLint.lint(SampleMails.read(sample)).images()) {
      boolean good =
          image.name().style() == NamingStyle.DESCRIPTIVE
              && image.alt().style() == AltStyle.DESCRIPTIVE;
      assertThat(good && image.suggestion().isPresent()).as(image.url()).isFalse();
    }
  }

  @ParameterizedTest
  @MethodSource("samples")
  void pixelsAndLayoutGetNoSuggestion(String sample) {
    for (LintedImage image : MailLint.lint(SampleMails.read(sample)).images()) {
      if (image.role() != Role.CONTENT) {
        assertThat(image.suggestion()).as(image.url()).isEmpty();
      }
    }
  }
}
