package io.trueopens.simulate.mail;

import io.trueopens.simulate.world.MailClient;
import org.jspecify.annotations.Nullable;

/**
 * Someone on the mailing list; the same in every campaign.
 *
 * @param client name of the mail client
 * @param program how that client behaves
 * @param agent what the client, or its proxy, calls itself
 * @param browser the browser in which links open
 * @param home the line at home
 * @param underWay the line elsewhere
 * @param keen whether most mails are read
 * @param gateway the gateway product in front, if any
 * @param isolated whether reading goes through that product's network
 */
public record Recipient(
    long number,
    String client,
    MailClient program,
    String agent,
    String browser,
    long home,
    long underWay,
    boolean keen,
    @Nullable String gateway,
    boolean isolated) {
  /** The mail address. */
  public String email() {
    return email(number);
  }

  /** The mail address of the recipient of a number, whether or not there is one. */
  static String email(long number) {
    return "reader"
        + number
        + "@example."
        + (number % 3 == 0 ? "org" : number % 3 == 1 ? "com" : "net");
  }
}
