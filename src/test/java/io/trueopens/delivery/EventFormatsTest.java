package io.trueopens.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.delivery.Reported.Facts;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class EventFormatsTest {
  @ParameterizedTest
  @EnumSource(names = {"SES", "SENDGRID", "MAILGUN", "POSTMARK"})
  void everyBundledFormatProvesItsSamples(DeliveryFormat format) {
    EventFormat loaded = EventFormats.bundled(format);
    assertThat(loaded.id()).isEqualTo(format.id());
    assertThat(loaded.url()).startsWith("https://");
    assertThat(format.shape()).isEqualTo(DeliveryFormat.Shape.EVENTS);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "\"status\": \"dispatched\"} | \"status\": \"bounced\"} | sample 1 is read as",
        "\"reason\": \"bounces that name no mail, as those that come late\" | \"reason\": \"none\" | is read as bounces that name no mail, as those that come late, expected none",
        "\"checked\": \"2026-11-23\" | \"checked\": \"today\" | checked \"today\" is no date",
        "\"recipient\": \"email\" | \"recipient\": \"email[\" | \"email[\" is no path",
        ", \"because\": \"changes of the account\" | `` | means nothing; say why in \"because\"",
      })
  void aFormatThatFailsItsSamplesIsNamed(String part, String replacement, String message)
      throws IOException {
    String text = text("/deliveries/sendgrid.json");
    assertThat(text).contains(part);
    EventFormat changed =
        StrictJson.read("my.json", text.replace(part, replacement), EventFormat.class);
    assertThatThrownBy(() -> new EventProof("my.json", changed).check())
        .isInstanceOf(InvalidFileException.class)
        .hasMessageStartingWith("my.json: ")
        .hasMessageContaining(message);
  }

  private static String text(String resource) throws IOException {
    try (var in = EventFormatsTest.class.getResourceAsStream(resource)) {
      return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  /** An id of the sender's own is not cut, whatever dots it has. */
  @Test
  void theUsersPathsGoFirst() {
    EventReader reader =
        new EventReader(
            EventFormats.bundled(DeliveryFormat.SENDGRID),
            Map.of("message", "token", "campaign", "category", "variant", "args.arm"));
    String event =
        "{\"event\":\"delivered\",\"timestamp\":1772438405,\"email\":\"anna@example.com\","
            + "\"sg_message_id\":\"a.b\",\"token\":\"x.y.z\",\"category\":[\"spring\"],"
            + "\"args\":{\"arm\":2}}";
    assertThat(reader.read(event))
        .containsExactly(
            new Facts(
                Map.of(
                    "message", "x.y.z",
                    "recipient", "anna@example.com",
                    "campaign", "spring",
                    "variant", "2",
                    "delivered_at", "2026-03-02T08:00:05Z",
                    "status", "delivered"),
                null));
  }
}
