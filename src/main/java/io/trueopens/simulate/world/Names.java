package io.trueopens.simulate.world;

import io.trueopens.simulate.chance.Pattern;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How a mailer makes its ids. {@code {number}} counts campaigns and recipients from 1.
 *
 * @param message of one mail; where no address has it, it is a number in the sender's own list
 * @param recipient of someone on the mailing list; null when that is the mail address
 * @param link of where a link leads, the same in all mails of a campaign
 */
public record Names(Pattern campaign, Pattern message, @Nullable Pattern recipient, Pattern link) {

  /** Checks that nothing is asked for but numbers. */
  public Names {
    check(campaign);
    check(message);
    check(link);
    if (recipient != null) {
      check(recipient);
    }
  }

  private static void check(Pattern pattern) {
    if (!Set.of("number").containsAll(pattern.names())) {
      throw new IllegalArgumentException(
          "an id asks for " + pattern.names() + "; only {number} is known here");
    }
  }
}
