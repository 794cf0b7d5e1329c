package io.trueopens.assign;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is to be assigned.
 *
 * @param campaign the campaign's id, as the addresses have it
 * @param arms two or more, in the order in which they were named
 * @param recipient the list's column with the recipient
 * @param strata columns whose values are to be split alike; none when empty
 * @param drawnOnceFor the experiment for which the arm is drawn once; null when it is drawn anew
 *     for the campaign
 * @param image how the image is shown
 * @param sentAt when the mail leaves; null when not known yet
 */
public record Plan(
    String campaign,
    List<Arm> arms,
    String recipient,
    List<String> strata,
    @Nullable String drawnOnceFor,
    Image image,
    @Nullable String sentAt) {
  /**
   * How the image is shown; only its name differs between the arms.
   *
   * @param url address with {@code {campaign}}, {@code {message}} and {@code {image}}
   * @param alt the one alt text of all arms
   * @param placeholder what the mailer fills the message's token in for
   */
  public record Image(String url, String alt, String placeholder) {
    /** Rejects an address that could not be told apart by message or arm. */
    public Image {
      if (!url.contains("{message}") || !url.contains("{image}")) {
        throw new IllegalArgumentException(
            "the address \"" + url + "\" lacks {message} or {image}");
      }
    }

    String address(String campaign, String message, Arm arm) {
      return url.replace("{campaign}", encoded(campaign))
          .replace("{image}", encoded(arm.image()))
          .replace("{message}", message);
    }

    private static String encoded(String text) {
      return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
  }

  /** Rejects arms that are none, and names that an address cannot hold. */
  public Plan {
    requireOnePart("campaign", campaign);
    arms.forEach(arm -> requireOnePart("image", arm.image()));
    if (arms.size() < 2) {
      throw new IllegalArgumentException("there is one arm; expected two or more");
    }
    if (arms.stream().map(Arm::name).distinct().count() < arms.size()) {
      throw new IllegalArgumentException("two arms have the same name");
    }
    arms = List.copyOf(arms);
    strata = List.copyOf(strata);
  }

  private static void requireOnePart(String what, String name) {
    if (name.indexOf('/') >= 0) {
      throw new IllegalArgumentException(
          "the "
              + what
              + " \""
              + name
              + "\" holds a slash, which divides an address; leave it out");
    }
  }

  String salt() {
    return drawnOnceFor == null ? "campaign " + campaign : "experiment " + drawnOnceFor;
  }
}
