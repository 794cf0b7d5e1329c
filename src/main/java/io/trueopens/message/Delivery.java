package io.trueopens.message;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One mail that was accepted by the receiving server, or not.
 *
 * @param message pseudonym of the message's id
 * @param recipient pseudonym of the recipient, where known
 * @param style id of the naming style of the variant's image, or {@link #UNKNOWN_STYLE}
 * @param dispatchedAt when the mailer sent it
 * @param deliveredAt when the receiving server accepted it
 * @param delivered whether it was accepted; a bounced mail was not
 */
public record Delivery(
    String message,
    @Nullable String recipient,
    String campaign,
    String variant,
    @Nullable String image,
    String style,
    @Nullable Instant dispatchedAt,
    @Nullable Instant deliveredAt,
    boolean delivered) {
  /** The style of a variant whose image is not known. */
  public static final String UNKNOWN_STYLE = "unknown";

  /** When the message can first have been read: accepted, else dispatched, else unknown. */
  public @Nullable Instant since() {
    return deliveredAt == null ? dispatchedAt : deliveredAt;
  }
}
