package io.trueopens.simulate.world;

import io.trueopens.simulate.chance.Shares;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.Map;

/**
 * Who is written to, and what they do with the mail.
 *
 * @param title what the audience is, in a few words
 * @param timeZone where the servers and the readers are
 * @param clients share of the recipients by mail client
 * @param variants the arms of the test of image names
 * @param behindGateway the share whose mail is scanned on arrival, and how
 */
public record Audience(
    String title,
    String timeZone,
    Shares clients,
    Sending sending,
    Reading reading,
    Map<String, Variant> variants,
    Documents documents,
    BehindGateway behindGateway,
    PassingOn passingOn,
    Traffic traffic,
    Shipping shipping) {
  /** Checks the zone and that there are variants. */
  public Audience {
    try {
      ZoneId.of(timeZone);
    } catch (DateTimeException e) {
      throw new IllegalArgumentException(
          "\"time_zone\" is \"" + timeZone + "\"; expected a zone such as Europe/Amsterdam", e);
    }
    Check.some("variants", variants.keySet());
  }

  /** The zone as Java knows it. */
  public ZoneId zone() {
    return ZoneId.of(timeZone);
  }
}
