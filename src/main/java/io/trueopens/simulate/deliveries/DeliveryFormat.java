package io.trueopens.simulate.deliveries;

import io.trueopens.simulate.world.Tracker;
import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The forms in which senders learn what became of their mails. */
public enum DeliveryFormat {
  CSV,
  JSONL,
  SES,
  SES_SNS,
  SENDGRID,
  MAILGUN,
  POSTMARK,
  POSTFIX,
  LISTMONK_COUNTS;

  /** The names of all. */
  public static List<String> ids() {
    return Arrays.stream(values()).map(DeliveryFormat::id).toList();
  }

  /**
   * The one of a name.
   *
   * @throws IllegalArgumentException naming the known ones
   */
  public static DeliveryFormat of(String id) {
    return Arrays.stream(values())
        .filter(format -> format.id().equals(id))
        .findFirst()
        .orElseThrow(
            () ->
                new IllegalArgumentException(
                    "unknown form of deliveries \""
                        + id
                        + "\"; expected one of "
                        + String.join(", ", ids())));
  }

  /** The name used in options. */
  public String id() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }

  /** Whether there is anything to compare: counts tell nothing of arms. */
  public boolean tellsOfEachMail() {
    return this != LISTMONK_COUNTS;
  }

  /**
   * Checks that the ids in such deliveries are those in the addresses of the mails.
   *
   * @throws IllegalArgumentException naming the forms that are possible
   */
  public void checkGoesWith(Tracker tracker) {
    if (!tracker.deliveries().contains(id())) {
      throw new IllegalArgumentException(
          "deliveries "
              + id()
              + " have no id that is in the addresses of "
              + tracker.title()
              + "; possible with it are "
              + String.join(", ", tracker.deliveries()));
    }
  }

  /** Begins the file in a folder. */
  public DeliveriesWriter open(Outbox outbox) throws IOException {
    return switch (this) {
      case CSV -> CsvDeliveries.complete(outbox);
      case JSONL -> new JsonDeliveries(outbox);
      case SES -> new EventFile(outbox, new Ses(outbox.seed()));
      case SES_SNS -> new EventFile(outbox, new SesThroughSns(outbox.seed()));
      case SENDGRID -> new EventFile(outbox, new SendGrid(outbox.seed()));
      case MAILGUN -> new EventFile(outbox, new Mailgun(outbox.seed()));
      case POSTMARK -> new EventFile(outbox, new Postmark(outbox.seed()));
      case POSTFIX -> new PostfixLog(outbox);
      case LISTMONK_COUNTS -> new CampaignCounts(outbox);
    };
  }
}
