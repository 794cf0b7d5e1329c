package io.trueopens.delivery;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import io.trueopens.delivery.Reported.Facts;
import io.trueopens.delivery.Reported.SetAside;
import io.trueopens.delivery.Reported.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;

/** The files hold what the services write, with their traps; the numbers are counted by hand. */
class DeliveryReaderTest {
  private static final Path FILES = Path.of("src/test/resources/io/trueopens/delivery");
  private static final String FACTS = "facts";

  private static DeliveryReader reader(DeliveryFormat format) {
    return new ReaderOptions(
            format,
            format == DeliveryFormat.JSONL ? Map.of("message", "mail.token") : Map.of(),
            "Europe/Amsterdam",
            LocalDate.parse("2026-12-01"))
        .reader();
  }

  /** How often each thing is said. */
  private static Map<String, Integer> counts(DeliveryFormat format, String file)
      throws IOException {
    Map<String, Integer> counts = new TreeMap<>();
    DeliveryReader reader = reader(format);
    for (String line : Files.readAllLines(FILES.resolve(file))) {
      if (!line.isBlank()) {
        reader.read(line).forEach(said -> counts.merge(shown(said), 1, Integer::sum));
      }
    }
    return counts;
  }

  private static String shown(Reported said) {
    if (said instanceof Facts facts) {
      return FACTS + " " + facts.fields().getOrDefault("status", "");
    }
    return said instanceof SetAside aside ? aside.reason() : ((Unusable) said).reason();
  }

  @Test
  void readsAmazonSes() throws IOException {
    assertThat(counts(DeliveryFormat.SES, "ses.jsonl"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "facts dispatched",
                3,
                "facts delivered",
                6,
                "facts bounced",
                1,
                "opens and clicks as the mail service saw them",
                1,
                "delayed: will be tried again",
                1,
                "SNS speaking of itself",
                1,
                "no JSON",
                1,
                EventReader.SEVERAL,
                1,
                EventReader.UNKNOWN_KIND,
                1));
  }

  @Test
  void readsSendGrid() throws IOException {
    assertThat(counts(DeliveryFormat.SENDGRID, "sendgrid.jsonl"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "facts dispatched", 2,
                "facts delivered", 3,
                "facts bounced", 2,
                "opens and clicks as the mail service saw them", 2,
                "deferred: will be tried again", 1,
                "bounces that name no mail, as those that come late", 1,
                "no JSON object", 2,
                "no JSON", 1));
  }

  @Test
  void readsMailgun() throws IOException {
    assertThat(counts(DeliveryFormat.MAILGUN, "mailgun.jsonl"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "facts dispatched", 1,
                "facts delivered", 6,
                "facts bounced", 1,
                "opens and clicks as the mail service saw them", 1,
                "deferred: will be tried again", 1));
  }

  @Test
  void readsPostmark() throws IOException {
    assertThat(counts(DeliveryFormat.POSTMARK, "postmark.jsonl"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "facts delivered", 4,
                "facts bounced", 1,
                "answers of mailboxes that have the mail", 1,
                "delayed: will be tried again", 1,
                "opens and clicks as the mail service saw them", 1,
                "changes of a subscription", 1));
  }

  @Test
  void readsTheStepsOfPostfix() throws IOException {
    assertThat(counts(DeliveryFormat.POSTFIX, "mail.log.1"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of("facts ", 5, PostfixReader.OTHER, 4, PostfixReader.INSIDE, 1));
    // The unfinished last line is the reader's caller's business; here it has an odd status.
    assertThat(counts(DeliveryFormat.POSTFIX, "mail.log"))
        .containsExactlyInAnyOrderEntriesOf(
            Map.of(
                "facts ",
                10,
                "facts delivered",
                7,
                "facts bounced",
                2,
                PostfixReader.OTHER,
                1,
                PostfixReader.INSIDE,
                2,
                PostfixReader.DEFERRED,
                2,
                PostfixReader.UNKNOWN_STATUS,
                2));
  }

  /** Whatever is cut off or changed, a line is counted, and nothing breaks. */
  @ParameterizedTest
  @EnumSource(
      mode = Mode.EXCLUDE,
      names = {"CSV", "PARQUET", "LISTMONK"})
  void neverThrows(DeliveryFormat format) throws IOException {
    List<String> lines = new ArrayList<>();
    for (String file : List.of("ses.jsonl", "sendgrid.jsonl", "postmark.jsonl", "mail.log")) {
      lines.addAll(Files.readAllLines(FILES.resolve(file)));
    }
    Random random = new Random(7);
    DeliveryReader reader = reader(format);
    for (int i = 0; i < 3000; i++) {
      StringBuilder line = new StringBuilder(lines.get(random.nextInt(lines.size())));
      for (int change = random.nextInt(4); change > 0 && line.length() > 0; change--) {
        int at = random.nextInt(line.length());
        if (random.nextBoolean()) {
          line.setLength(at);
        } else {
          line.setCharAt(at, (char) random.nextInt(0x180));
        }
      }
      assertThatCode(() -> reader.read(line.toString()))
          .as(line.toString())
          .doesNotThrowAnyException();
    }
  }
}
