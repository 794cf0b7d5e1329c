package io.trueopens.simulate.deliveries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.simulate.chance.Pattern;
import java.util.Map;

/**
 * Events of Amazon SES as SNS posts them: the event is a text inside a notification, which has an
 * id of its own.
 *
 * @see <a href="https://docs.aws.amazon.com/sns/latest/dg/http-notification-json.html">SNS</a>
 */
final class SesThroughSns implements MailService {
  private static final Pattern NOTIFICATION = Pattern.of("{uuid}");

  private final Ses ses;
  private final long seed;

  SesThroughSns(long seed) {
    this.ses = new Ses(seed);
    this.seed = seed;
  }

  @Override
  public String format() {
    return ses.format();
  }

  @Override
  public Map<String, String> columns() {
    return ses.columns();
  }

  @Override
  public ObjectNode event(SentMail sent, MailEvent event) {
    return Outbox.JSON
        .createObjectNode()
        .put("Type", "Notification")
        .put("MessageId", MailService.id(NOTIFICATION, seed, sent, event))
        .put("TopicArn", "arn:aws:sns:eu-west-1:123456789012:mail")
        .put("Message", ses.event(sent, event).toString())
        .put("Timestamp", Ses.time(event.second() + 1))
        .put("SignatureVersion", "1")
        .put("Signature", "none");
  }
}
