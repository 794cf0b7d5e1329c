package io.trueopens.message;

import io.trueopens.message.Pseudonyms.Of;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Names mails so that requests and deliveries come together: by the message's own id, else by
 * campaign and recipient, which name one mail too where a campaign goes to everybody once.
 *
 * @param pseudonyms keys whatever is named
 */
public record MessageKeys(Pseudonyms pseudonyms) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** The mail's pseudonym, or null when what is known does not name one. */
  public @Nullable String of(
      @Nullable String message, @Nullable String campaign, @Nullable String recipient) {
    if (message != null) {
      return pseudonyms.of(Of.MESSAGE, message);
    }
    return campaign == null || recipient == null ? null : composite(campaign, recipient);
  }

  /** The length in front keeps "a" and "bc" apart from "ab" and "c", whatever they are made of. */
  private String composite(String campaign, String recipient) {
    byte[] first = bytes(campaign);
    return pseudonyms.of(
        Of.CAMPAIGN_AND_RECIPIENT,
        bytes(Integer.toString(first.length)),
        first,
        bytes(normalised(recipient)));
  }

  /** Mail addresses are compared without regard to case; other ids may differ in it alone. */
  public static String normalised(String recipient) {
    return recipient.indexOf('@') < 0 ? recipient : recipient.toLowerCase(Locale.ROOT);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
