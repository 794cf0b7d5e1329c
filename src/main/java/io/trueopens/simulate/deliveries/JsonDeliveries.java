package io.trueopens.simulate.deliveries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Map;

/** A list of the sender's own as JSON, with the times on the clocks of his country. */
final class JsonDeliveries implements DeliveriesWriter {
  private static final String FILE = "deliveries.jsonl";
  private static final DateTimeFormatter TIME = DateTimeFormatter.ISO_LOCAL_DATE_TIME;

  private final Outbox outbox;
  private final JsonLines lines;

  JsonDeliveries(Outbox outbox) throws IOException {
    this.outbox = outbox;
    this.lines = new JsonLines(outbox.folder().resolve(FILE));
  }

  @Override
  public void write(SentMail sent) throws IOException {
    ObjectNode line = Outbox.JSON.createObjectNode();
    line.put("address", sent.recipient()).put("state", sent.status());
    line.put("sent", TIME.format(outbox.local(sent.mail().dispatched())));
    if (!sent.mail().bounced()) {
      line.put("accepted", TIME.format(outbox.local(sent.mail().accepted())));
    }
    line.putObject("mail")
        .put("token", sent.message())
        .put("campaign", sent.campaign())
        .put("subject", sent.subject())
        .put("variant", sent.mail().variant())
        .put("image", sent.variant().image())
        .put("alt", sent.variant().alt());
    lines.write(line);
  }

  @Override
  public List<ObjectNode> sources() {
    return List.of(
        outbox
            .source(
                FILE,
                "jsonl",
                Map.of(
                    "message", "mail.token",
                    "campaign", "mail.campaign",
                    "subject", "mail.subject",
                    "variant", "mail.variant",
                    "image", "mail.image",
                    "alt", "mail.alt",
                    "recipient", "address",
                    "dispatched_at", "sent",
                    "delivered_at", "accepted",
                    "status", "state"))
            .put("time_zone", outbox.period().zone().getId()));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
