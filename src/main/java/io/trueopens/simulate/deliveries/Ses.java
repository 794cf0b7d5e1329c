package io.trueopens.simulate.deliveries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.simulate.chance.Pattern;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;

/**
 * Events of Amazon SES, with the sender's ids as tags.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/ses/latest/dg/event-publishing-retrieving-sns-contents.html">
 *     the contents of events</a>
 */
final class Ses implements MailService {
  static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss.SSSX", Locale.ROOT)
          .withZone(ZoneOffset.UTC);
  private static final Pattern MESSAGE = Pattern.of("0107{hex:12}-{hex:8}-{uuid}-000000");

  private final long seed;

  Ses(long seed) {
    this.seed = seed;
  }

  @Override
  public String format() {
    return "ses";
  }

  @Override
  public Map<String, String> columns() {
    return Map.of(
        "message", "mail.tags.token[0]",
        "campaign", "mail.tags.campaign[0]",
        "variant", "mail.tags.variant[0]",
        "image", "mail.tags.image[0]");
  }

  @Override
  public ObjectNode event(SentMail sent, MailEvent event) {
    ObjectNode node = Outbox.JSON.createObjectNode();
    String time = time(event.second());
    switch (event.kind()) {
      case SENT -> node.put("eventType", "Send").putObject("send");
      case DEFERRED -> delay(node, sent, time);
      case DELIVERED -> delivery(node, sent, time);
      case BOUNCED -> bounce(node, sent, time);
      case OPENED ->
          node.put("eventType", "Open")
              .putObject("open")
              .put("ipAddress", "192.0.2.1")
              .put("timestamp", time)
              .put("userAgent", "Mozilla/5.0");
      case COMPLAINED -> complaint(node, sent, time);
    }
    node.set("mail", mail(sent));
    return node;
  }

  static String time(long second) {
    return TIME.format(Instant.ofEpochSecond(second));
  }

  private static void delay(ObjectNode node, SentMail sent, String time) {
    ObjectNode delay = node.put("eventType", "DeliveryDelay").putObject("deliveryDelay");
    delay.put("timestamp", time).put("delayType", "TransientCommunicationFailure");
    delay
        .putArray("delayedRecipients")
        .addObject()
        .put("emailAddress", sent.address())
        .put("status", "4.2.0")
        .put("diagnosticCode", "smtp; 450 4.2.0 try again later");
  }

  private static void delivery(ObjectNode node, SentMail sent, String time) {
    long took = sent.mail().accepted() - sent.mail().dispatched();
    ObjectNode delivery = node.put("eventType", "Delivery").putObject("delivery");
    delivery.put("timestamp", time).put("processingTimeMillis", took * 1000);
    delivery.putArray("recipients").add(sent.address());
    delivery.put("smtpResponse", "250 2.0.0 OK").put("reportingMTA", "a1-2.smtp-out.example.net");
  }

  private static void bounce(ObjectNode node, SentMail sent, String time) {
    ObjectNode bounce = node.put("eventType", "Bounce").putObject("bounce");
    bounce.put("bounceType", "Permanent").put("bounceSubType", "General").put("timestamp", time);
    bounce
        .putArray("bouncedRecipients")
        .addObject()
        .put("emailAddress", sent.address())
        .put("action", "failed")
        .put("status", "5.1.1")
        .put("diagnosticCode", "smtp; 550 5.1.1 user unknown");
  }

  private static void complaint(ObjectNode node, SentMail sent, String time) {
    ObjectNode complaint = node.put("eventType", "Complaint").putObject("complaint");
    complaint.put("timestamp", time).put("complaintFeedbackType", "abuse");
    complaint.putArray("complainedRecipients").addObject().put("emailAddress", sent.address());
  }

  private ObjectNode mail(SentMail sent) {
    String id = MailService.id(MESSAGE, seed, sent);
    ObjectNode mail = Outbox.JSON.createObjectNode();
    mail.put("timestamp", time(sent.mail().dispatched()));
    mail.put("source", "news@example.org").put("messageId", id);
    mail.putArray("destination").add(sent.address());
    mail.putObject("commonHeaders").put("messageId", id).put("subject", sent.subject());
    ObjectNode tags = mail.putObject("tags");
    tags.putArray("ses:configuration-set").add("news");
    tags.putArray("token").add(sent.message());
    tags.putArray("campaign").add(sent.campaign());
    tags.putArray("variant").add(sent.mail().variant());
    tags.putArray("image").add(sent.variant().image());
    return mail;
  }
}
