package io.trueopens.simulate.write;

import io.trueopens.simulate.mail.Mail;
import io.trueopens.simulate.world.Audience;
import io.trueopens.simulate.world.Variant;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** Deliveries as one CSV file. */
public final class CsvDeliveries implements DeliveriesWriter {
  /** The file's name. */
  public static final String FILE = "deliveries.csv";

  private static final List<String> COLUMNS =
      List.of(
          "token",
          "recipient",
          "campaign",
          "variant",
          "image",
          "alt",
          "subject",
          "sent_at",
          "accepted_at",
          "status");

  private final Table table;
  private final Audience audience;

  /** A new file in a folder. */
  public CsvDeliveries(Path folder, Audience audience) throws IOException {
    this.table = new Table(folder.resolve(FILE), COLUMNS);
    this.audience = audience;
  }

  @Override
  public void write(Mail mail, String token) throws IOException {
    Variant variant = Objects.requireNonNull(audience.variants().get(mail.variant()));
    table
        .add(token)
        .add(mail.recipient().email())
        .add(mail.campaign().id())
        .add(mail.variant())
        .add(variant.image())
        .add(variant.alt())
        .add("Report " + (mail.campaign().number() + 1) + ", \"now online\"")
        .addTime(mail.dispatched(), Mail.BOUNCED)
        .addTime(mail.accepted(), Mail.BOUNCED)
        .add(mail.bounced() ? "bounced" : "delivered")
        .endRow();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }
}
