package io.trueopens.simulate.deliveries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.simulate.chance.Pattern;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Events of Postmark's webhooks, with the sender's ids as metadata. There is none for a mail that
 * was only sent; times of bounces are in another zone than those of deliveries.
 *
 * @see <a href="https://postmarkapp.com/developer/webhooks/webhooks-overview">webhooks</a>
 */
final class Postmark implements MailService {
  private static final Pattern MESSAGE = Pattern.of("{uuid}");
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSSSSSXXX", Locale.ROOT);

  private final long seed;

  Postmark(long seed) {
    this.seed = seed;
  }

  @Override
  public String format() {
    return "postmark";
  }

  @Override
  public Map<String, String> columns() {
    return Map.of(
        "message", "Metadata.token",
        "variant", "Metadata.variant",
        "image", "Metadata.image",
        "alt", "Metadata.alt");
  }

  @Override
  public @Nullable ObjectNode event(SentMail sent, MailEvent event) {
    ObjectNode node =
        Outbox.JSON
            .createObjectNode()
            .put("MessageID", MailService.id(MESSAGE, seed, sent))
            .put("MessageStream", "broadcast")
            .put("ServerID", 23)
            .put("Tag", sent.campaign());
    node.putObject("Metadata")
        .put("token", sent.message())
        .put("variant", sent.mail().variant())
        .put("image", sent.variant().image())
        .put("alt", sent.variant().alt());
    return switch (event.kind()) {
      case SENT -> null;
      case DEFERRED -> bounce(node, "Transient", sent, event);
      case DELIVERED ->
          node.put("RecordType", "Delivery")
              .put("Recipient", sent.address())
              .put("DeliveredAt", time(event, ZoneOffset.UTC))
              .put("Details", "250 OK");
      case BOUNCED -> bounce(node, "HardBounce", sent, event);
      case OPENED ->
          node.put("RecordType", "Open")
              .put("FirstOpen", true)
              .put("Recipient", sent.address())
              .put("ReceivedAt", time(event, ZoneOffset.UTC));
      case COMPLAINED -> bounce(node, "SpamComplaint", sent, event);
    };
  }

  private static ObjectNode bounce(ObjectNode node, String type, SentMail sent, MailEvent event) {
    String record = type.equals("SpamComplaint") ? type : "Bounce";
    return node.put("RecordType", record)
        .put("Type", type)
        .put("Email", sent.address())
        .put("Subject", sent.subject())
        .put("BouncedAt", time(event, ZoneOffset.ofHours(-4)));
  }

  private static String time(MailEvent event, ZoneOffset offset) {
    return TIME.format(Instant.ofEpochSecond(event.second()).atOffset(offset));
  }
}
