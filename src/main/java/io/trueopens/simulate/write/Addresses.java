package io.trueopens.simulate.write;

import io.trueopens.simulate.mail.Campaign;
import io.trueopens.simulate.mail.Item;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;

/** The addresses of tracked objects, and the templates by which a job file describes them. */
final class Addresses {
  static final String PIXEL = "/o/{campaign}/{message}/px.gif";
  static final String IMAGE = "/o/{campaign}/{message}/{image}";
  static final String DOWNLOAD = "/d/{campaign}/{message}/{file}";
  static final String VIEW = "/v/{campaign}/{message}/index.html";
  static final String CLICK = "/c/{campaign}/{message}/read-more";

  private Addresses() {}

  /**
   * The address of an object.
   *
   * @param token the mail's id; a shared image has none
   * @param image the image's name, percent-encoded
   */
  static String target(Item item, Campaign campaign, String token, String image) {
    return switch (item) {
      case PIXEL -> "/o/" + campaign.id() + "/" + token + "/px.gif";
      case IMAGE -> "/o/" + campaign.id() + "/" + token + "/" + image;
      case SHARED_IMAGE -> "/i/" + campaign.id() + "/" + image;
      case DOWNLOAD -> "/d/" + campaign.id() + "/" + token + "/report.pdf";
      case VIEW -> "/v/" + campaign.id() + "/" + token + "/index.html";
      case CLICK -> "/c/" + campaign.id() + "/" + token + "/read-more";
    };
  }

  /** A name as it stands in an address. */
  static String encoded(String name) {
    return URLEncoder.encode(name, StandardCharsets.UTF_8).replace("+", "%20");
  }
}
