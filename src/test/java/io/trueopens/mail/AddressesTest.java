package io.trueopens.mail;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.trueopens.knowledge.StrictJson;
import io.trueopens.mail.PlaceholderFile.Placeholder;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AddressesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          'https://e.org/o/*|UNIQID|*/px.gif' | true | per_recipient | 'the mailer fills in *|UNIQID|*'
          https://e.org/a.png?u=%recipient% | false | per_recipient | the mailer fills in %recipient%
          https://e.org/a.png?u=8f3a2b1c9d4e5f60 | false | likely_per_recipient | holds the token 8f3a2b1c9d4e5f60
          https://e.org/o/8f3a2b1c9d4e5f60/px.gif | true | likely_per_recipient | holds the token 8f3a2b1c9d4e5f60
          https://e.org/o/8f3a2b1c9d4e5f60/cat.jpg | false | shared | the address is the same for every recipient
          https://e.org/a.png?v=1641393781000 | false | shared | the address is the same for every recipient
          https://e.org/red%20shoes%20.png | false | shared | the address is the same for every recipient
          cid:header@mail | false | inline | is part of the mail, so no server sees it loaded
          data:image/gif;base64,R0lG | true | inline | is part of the mail, so no server sees it loaded
          """)
  void saysWhomAnAddressIsFor(String url, boolean pixel, String kind, String because) {
    Audience audience = Addresses.audience(url, pixel);
    assertThat(audience.kind().id()).isEqualTo(kind);
    assertThat(audience.because()).isEqualTo(because);
  }

  @Test
  void whatTheMailerFillsInIsNoPartOfTheName() {
    Mail mail = SampleMails.html("");
    assertThat(Addresses.name(mail, "/o/{{ id }}/red-shoes-{{arm}}.jpg"))
        .isEqualTo("/o//red-shoes-.jpg");
    assertThat(Addresses.name(mail, "data:image/png;base64,AAAA")).isEmpty();
    assertThat(Addresses.name(mail, "cid:unknown")).isEmpty();
  }

  @Test
  void everyKindOfPlaceholderBearsOutItsExamples() {
    for (Placeholder kind :
        StrictJson.readBundled(Placeholders.FILE, PlaceholderFile.class).placeholders()) {
      Placeholders alone = new Placeholders(List.of(kind));
      assertThat(kind.examples()).isNotEmpty().allMatch(text -> alone.first(text) != null);
      assertThat(kind.not()).isNotEmpty().allMatch(text -> alone.first(text) == null);
    }
  }

  @Test
  void marksThatAreNeverClosedTakeLinearTime() {
    String text = "{{%*|".repeat(20_000);
    assertThatCode(() -> Placeholders.bundled().without(text)).doesNotThrowAnyException();
    assertThat(Placeholders.bundled().without("a{{")).isEqualTo("a{{");
  }
}
