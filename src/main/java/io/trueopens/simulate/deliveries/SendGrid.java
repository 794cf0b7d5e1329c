package io.trueopens.simulate.deliveries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.simulate.chance.Pattern;
import java.util.Map;

/**
 * Events of SendGrid's webhook, with the sender's ids as arguments of his own.
 *
 * @see <a
 *     href="https://www.twilio.com/docs/sendgrid/for-developers/tracking-events/event">events</a>
 */
final class SendGrid implements MailService {
  private static final Pattern EVENT = Pattern.of("{base64url:22}");
  private static final Pattern MESSAGE = Pattern.of("{base64url:22}.recvd-{hex:10}-{digits:5}-1");

  private final long seed;

  SendGrid(long seed) {
    this.seed = seed;
  }

  @Override
  public String format() {
    return "sendgrid";
  }

  @Override
  public boolean postsArrays() {
    return true;
  }

  @Override
  public Map<String, String> columns() {
    return Map.of(
        "message", "token",
        "campaign", "campaign",
        "variant", "variant",
        "image", "image",
        "alt", "alt",
        "subject", "subject");
  }

  @Override
  public ObjectNode event(SentMail sent, MailEvent event) {
    ObjectNode node =
        Outbox.JSON
            .createObjectNode()
            .put("email", sent.address())
            .put("timestamp", event.second())
            .put("sg_event_id", MailService.id(EVENT, seed, sent, event))
            .put("sg_message_id", MailService.id(MESSAGE, seed, sent))
            .put("token", sent.message())
            .put("campaign", sent.campaign())
            .put("variant", sent.mail().variant())
            .put("image", sent.variant().image())
            .put("alt", sent.variant().alt())
            .put("subject", sent.subject());
    return switch (event.kind()) {
      case SENT -> node.put("event", "processed");
      case DEFERRED ->
          node.put("event", "deferred").put("response", "450 try again later").put("attempt", "1");
      case DELIVERED -> node.put("event", "delivered").put("response", "250 OK");
      case BOUNCED ->
          node.put("event", "bounce")
              .put("type", "bounce")
              .put("reason", "550 5.1.1 user unknown")
              .put("status", "5.1.1");
      case OPENED -> node.put("event", "open").put("sg_machine_open", false);
      case COMPLAINED -> node.put("event", "spamreport");
    };
  }
}
