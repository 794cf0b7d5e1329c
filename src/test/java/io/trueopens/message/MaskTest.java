package io.trueopens.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MaskTest {
  @ParameterizedTest
  @CsvSource({
    "flood-map.png, , flood-map.png",
    "report-2x@retina, , report-2x@retina",
    "'for jane@example.org today', , 'for (recipient) today'",
    "hello-Jane.Doe@Example.org.png, , (recipient)",
    "card-jane%40example.org.png, , (recipient)",
    "jane@example.org;joe@example.net, , (recipient);(recipient)",
    "hello-Jane-Doe.png, jane-doe, hello-(recipient).png",
    "x-k7f3a9-k7f3a9.png, K7F3A9, x-(recipient)-(recipient).png",
    "report-17.png, 17, report-17.png",
    "spring-2025, 2025, spring-2025",
    "card-104283.png, 104283, card-(recipient).png",
    "card-1042837.png, 104283, card-1042837.png",
    "newsletter-news, news, newsletter-(recipient)",
    "xjane@example.org, jane@example.org, x(recipient)",
    "@, , @",
    "a@b, , a@b"
  })
  void takesOutWhoIsNamed(String text, String recipient, String masked) {
    assertThat(Mask.of(text, recipient)).isEqualTo(masked);
  }

  @Test
  void theMaskIsNoWord() {
    assertThat(Mask.without("map-for-(recipient).png")).isEqualTo("map-for-.png");
  }

  @Test
  void nothingStaysNothing() {
    assertThat(Mask.of(null, "jane")).isNull();
  }

  /** It would not come back if each sign were looked at from the beginning. */
  @Test
  void aMillionSignsAreWalkedOverOnce() {
    String text = "a%40".repeat(250_000);
    assertThat(Mask.of(text, null)).isEqualTo(text);
    assertThat(Mask.of("a@".repeat(250_000) + "b.org", null)).endsWith("a@" + Mask.MASK);
  }

  /** Whatever stands around an address. */
  @Test
  void noAddressIsLeft() {
    Random random = new Random(5);
    String signs = "ab.-_@%40 /;\"é";
    for (int round = 0; round < 5000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(12); i > 0; i--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      text.insert(random.nextInt(text.length() + 1), "jane@example.org");
      assertThat(Mask.of(text.toString(), null)).as(text.toString()).doesNotContain("jane@example");
    }
  }
}
