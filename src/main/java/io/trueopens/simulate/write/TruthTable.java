package io.trueopens.simulate.write;

import io.trueopens.simulate.mail.FetchClass;
import io.trueopens.simulate.mail.Mail;
import io.trueopens.simulate.mail.MailTruth;
import io.trueopens.simulate.world.Audience;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/** What really happened to every mail. */
public final class TruthTable implements Closeable {
  /** The file's name. */
  public static final String FILE = "truth.csv";

  private static final List<String> COLUMNS =
      List.of(
          "message",
          "campaign",
          "recipient",
          "variant",
          "style",
          "client",
          "gateway",
          "status",
          "truth",
          "read",
          "read_at",
          "image_loaded_by_person",
          "first_image_at",
          "person_image_fetches",
          "person_other_fetches",
          "apple_at_open_fetches",
          "prefetches",
          "machine_fetches",
          "lost_fetches");

  private final Table table;
  private final Audience audience;

  /** A new file in a folder. */
  public TruthTable(Path folder, Audience audience) throws IOException {
    this.table = new Table(folder.resolve(FILE), COLUMNS);
    this.audience = audience;
  }

  /** The ids of a mail, of its campaign and of its recipient. */
  public record Ids(String message, String campaign, String recipient) {}

  /** Adds one mail. */
  public void write(Mail mail, Ids ids, MailTruth truth) throws IOException {
    String gateway = mail.recipient().gateway();
    table
        .add(ids.message())
        .add(ids.campaign())
        .add(ids.recipient())
        .add(mail.variant())
        .add(Objects.requireNonNull(audience.variants().get(mail.variant())).style())
        .add(mail.recipient().client())
        .add(gateway == null ? "none" : gateway)
        .add(mail.bounced() ? "bounced" : "delivered")
        .add(truth.outcome(mail))
        .add(yesOrNo(truth.readAt()))
        .addTime(truth.readAt(), MailTruth.NEVER)
        .add(yesOrNo(truth.firstImageAt()))
        .addTime(truth.firstImageAt(), MailTruth.NEVER)
        .add(truth.personImages())
        .add(truth.personOthers())
        .add(truth.all(FetchClass.APPLE_AT_OPEN))
        .add(truth.all(FetchClass.PREFETCH))
        .add(truth.machines())
        .add(truth.lost())
        .endRow();
  }

  @Override
  public void close() throws IOException {
    table.close();
  }

  private static String yesOrNo(long time) {
    return time == MailTruth.NEVER ? "no" : "yes";
  }
}
