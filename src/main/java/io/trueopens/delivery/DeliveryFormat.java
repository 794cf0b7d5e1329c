package io.trueopens.delivery;

import io.trueopens.knowledge.Nearest;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The forms in which deliveries can be given. */
public enum DeliveryFormat {
  /** Values between separators, with a header. */
  CSV(Shape.TABLE),
  /** One JSON object a line. */
  JSONL(Shape.LINES),
  /** Parquet. */
  PARQUET(Shape.TABLE),
  /** Events and notifications of Amazon SES. */
  SES(Shape.EVENTS),
  /** Events of SendGrid's webhook. */
  SENDGRID(Shape.EVENTS),
  /** Events of Mailgun's webhooks and of its API. */
  MAILGUN(Shape.EVENTS),
  /** Postmark's webhooks. */
  POSTMARK(Shape.EVENTS),
  /** The mail log of Postfix. */
  POSTFIX(Shape.MAIL_LOG),
  /** Counts by campaign, as listmonk keeps them. */
  LISTMONK(Shape.COUNTS);

  /** What has to be done with a format. */
  public enum Shape {
    /** Columns. */
    TABLE,
    /** Objects of the user's own. */
    LINES,
    /** Events whose meaning a bundled file tells. */
    EVENTS,
    /** Lines that have to be joined by their queue id. */
    MAIL_LOG,
    /** Sums by campaign, without single messages. */
    COUNTS
  }

  private final Shape shape;

  DeliveryFormat(Shape shape) {
    this.shape = shape;
  }

  /** Its name in job files. */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** What has to be done with it. */
  public Shape shape() {
    return shape;
  }

  /**
   * The format of that name.
   *
   * @throws IllegalArgumentException when there is none, with the nearest
   */
  public static DeliveryFormat of(String id) {
    List<String> known = Arrays.stream(values()).map(DeliveryFormat::id).toList();
    if (!known.contains(id)) {
      throw new IllegalArgumentException(
          "\"format\" is \""
              + id
              + "\""
              + Nearest.suggestion(id, known)
              + " (known: "
              + String.join(", ", known)
              + ")");
    }
    return valueOf(id.toUpperCase(Locale.ROOT));
  }
}
