package io.trueopens.simulate.deliveries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.simulate.mail.Mail;
import io.trueopens.simulate.write.Table;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A list of the sender's own: what was sent, and what became of it if it is known. */
final class CsvDeliveries implements DeliveriesWriter {
  private static final List<String> SENT =
      List.of("token", "recipient", "campaign", "variant", "image", "alt", "subject");
  private static final List<String> BECAME = List.of("sent_at", "accepted_at", "status");

  private final Outbox outbox;
  private final String file;
  private final boolean complete;
  private final Table table;

  private CsvDeliveries(Outbox outbox, String file, boolean complete) throws IOException {
    this.outbox = outbox;
    this.file = file;
    this.complete = complete;
    List<String> columns = new ArrayList<>(SENT);
    columns.addAll(complete ? BECAME : List.of());
    this.table = new Table(outbox.folder().resolve(file), columns);
  }

  /** With what became of each mail. */
  static CsvDeliveries complete(Outbox outbox) throws IOException {
    return new CsvDeliveries(outbox, "deliveries.csv", true);
  }

  /** Without: another source tells that. */
  static CsvDeliveries ofSent(Outbox outbox) throws IOException {
    return new CsvDeliveries(outbox, "sent.csv", false);
  }

  @Override
  public void write(SentMail sent) throws IOException {
    table
        .add(sent.message())
        .add(sent.recipient())
        .add(sent.campaign())
        .add(sent.mail().variant())
        .add(sent.variant().image())
        .add(sent.variant().alt())
        .add(sent.subject());
    if (complete) {
      table
          .addTime(sent.mail().dispatched(), Mail.BOUNCED)
          .addTime(sent.mail().accepted(), Mail.BOUNCED)
          .add(sent.status());
    }
    table.endRow();
  }

  @Override
  public List<ObjectNode> sources() {
    return complete
        ? List.of(
            outbox
                .source(
                    file,
                    "csv",
                    Map.of(
                        "message", "token",
                        "dispatched_at", "sent_at",
                        "delivered_at", "accepted_at"))
                .put("time_zone", "UTC"))
        : List.of(outbox.source(file, "csv", Map.of("message", "token")));
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
