package io.trueopens.simulate.deliveries;

import io.trueopens.simulate.mail.Mail;
import io.trueopens.simulate.world.Variant;

/**
 * A mail as the sender knows it.
 *
 * @param message its id
 * @param campaign id of the campaign
 * @param recipient id of the recipient
 * @param variant what is in it
 */
public record SentMail(
    Mail mail, String message, String campaign, String recipient, Variant variant) {
  /** The line above the mail; it has a comma and quotes, as such lines may. */
  public String subject() {
    return "Report " + (mail.campaign().number() + 1) + ", \"now online\"";
  }

  /** What became of it. */
  public String status() {
    return mail.bounced() ? "bounced" : "delivered";
  }

  /** The mail address. */
  public String address() {
    return mail.recipient().email();
  }
}
