package io.trueopens.simulate.deliveries;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.List;

/** The events of a mail service, as they would be stored when they come in: one post a line. */
final class EventFile implements DeliveriesWriter {
  private static final String FILE = "events.jsonl";

  private final Outbox outbox;
  private final MailService service;
  private final MailEvents events;
  private final JsonLines lines;

  EventFile(Outbox outbox, MailService service) throws IOException {
    this.outbox = outbox;
    this.service = service;
    this.events = new MailEvents(outbox.world().programs().reporting(), outbox.seed());
    this.lines = new JsonLines(outbox.folder().resolve(FILE));
  }

  @Override
  public void write(SentMail sent) throws IOException {
    ArrayNode posted = Outbox.JSON.createArrayNode();
    for (MailEvent event : events.of(sent.mail())) {
      ObjectNode written = service.event(sent, event);
      if (written != null && service.postsArrays()) {
        posted.add(written);
      } else if (written != null) {
        lines.write(written);
      }
    }
    if (service.postsArrays()) {
      lines.write(posted);
    }
  }

  @Override
  public List<ObjectNode> sources() {
    return List.of(outbox.source(FILE, service.format(), service.columns()));
  }

  @Override
  public void close() throws IOException {
    lines.close();
  }
}
