package io.trueopens.simulate.deliveries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.simulate.chance.Pattern;
import java.math.BigDecimal;
import java.util.Map;

/**
 * Events of Mailgun's webhooks, with the sender's ids as variables of his own.
 *
 * @see <a
 *     href="https://documentation.mailgun.com/docs/mailgun/user-manual/webhooks/webhook-payloads">
 *     payloads</a>
 */
final class Mailgun implements MailService {
  private static final Pattern EVENT = Pattern.of("{base64url:22}");
  private static final Pattern MESSAGE = Pattern.of("{digits:14}.{hex:16}@mail.example.org");
  private static final Pattern SIGNATURE = Pattern.of("{hex:64}");

  private final long seed;

  Mailgun(long seed) {
    this.seed = seed;
  }

  @Override
  public String format() {
    return "mailgun";
  }

  @Override
  public Map<String, String> columns() {
    return Map.of(
        "message", "user-variables.token",
        "campaign", "tags[0]",
        "variant", "user-variables.variant",
        "image", "user-variables.image",
        "alt", "user-variables.alt");
  }

  @Override
  public ObjectNode event(SentMail sent, MailEvent event) {
    ObjectNode post = Outbox.JSON.createObjectNode();
    post.putObject("signature")
        .put("timestamp", Long.toString(event.second()))
        .put("signature", MailService.id(SIGNATURE, seed, sent, event));
    ObjectNode data = post.putObject("event-data");
    data.put("id", MailService.id(EVENT, seed, sent, event));
    data.put("timestamp", new BigDecimal(event.second() + ".25"));
    data.put("recipient", sent.address());
    data.putArray("tags").add(sent.campaign());
    data.putObject("message")
        .putObject("headers")
        .put("message-id", MailService.id(MESSAGE, seed, sent))
        .put("to", sent.address())
        .put("subject", sent.subject());
    data.putObject("user-variables")
        .put("token", sent.message())
        .put("variant", sent.mail().variant())
        .put("image", sent.variant().image())
        .put("alt", sent.variant().alt());
    kind(data, event);
    return post;
  }

  private static void kind(ObjectNode data, MailEvent event) {
    switch (event.kind()) {
      case SENT -> data.put("event", "accepted");
      case DEFERRED -> data.put("event", "failed").put("severity", "temporary");
      case DELIVERED -> data.put("event", "delivered");
      case BOUNCED ->
          data.put("event", "failed").put("severity", "permanent").put("reason", "bounce");
      case OPENED -> data.put("event", "opened");
      case COMPLAINED -> data.put("event", "complained");
    }
  }
}
