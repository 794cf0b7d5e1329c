package io.trueopens.simulate.world;

import io.trueopens.simulate.chance.Ranges;
import java.util.List;
import java.util.Map;

/**
 * How mail clients, proxies, scanners and other programs behave, whoever the audience is.
 *
 * @param mailClients by the name that audiences use
 * @param gatewayNetworks networks of each gateway product
 * @param isolating products through whose network people may read later
 * @param people networks of people at home and under way
 * @param cloud networks of rented servers
 * @param browsers agents of ordinary browsers
 * @param bots agents of libraries and crawlers
 */
public record Programs(
    Map<String, MailClient> mailClients,
    Apple apple,
    Gmail gmail,
    Yahoo yahoo,
    Direct direct,
    Scan scan,
    Map<String, Ranges> gatewayNetworks,
    List<String> isolating,
    Ranges people,
    Ranges cloud,
    List<String> browsers,
    List<Preview> previews,
    List<String> bots,
    Site site,
    Reporting reporting) {
  /** Checks that nothing needed is empty. */
  public Programs {
    Check.some("mail_clients", mailClients.keySet());
    Check.some("browsers", browsers);
    Check.some("previews", previews);
    Check.some("bots", bots);
  }
}
