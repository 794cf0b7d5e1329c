package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Purpose;
import io.trueopens.simulate.chance.Ranges;
import io.trueopens.simulate.world.BehindGateway;
import io.trueopens.simulate.world.Item;
import io.trueopens.simulate.world.Programs;
import io.trueopens.simulate.world.Scan;
import io.trueopens.simulate.world.ScanNetwork;
import java.util.Objects;

/** The security gateway in front of a recipient opens the mail on arrival. */
final class Gateway {
  private final Programs programs;
  private final BehindGateway behind;

  Gateway(Programs programs, BehindGateway behind) {
    this.programs = programs;
    this.behind = behind;
  }

  /** Scans the mail, if there is a gateway and it takes an interest. */
  void scan(Mail mail, Trail trail) {
    String product = mail.recipient().gateway();
    Dice dice = trail.run().dice(Purpose.GATEWAY, mail);
    if (product == null || !dice.chance(behind.scannedShare())) {
      return;
    }
    long address = networks(product, dice).draw(dice);
    Requester scanner = Requester.of(FetchClass.SCANNER, address, dice.pick(programs.browsers()));
    Scan scan = programs.scan();
    // One number for both delays: both keep their published distribution, and the pixel comes
    // first.
    double haste = dice.unit();
    openMail(
        mail.dispatched() + Math.round(scan.pixelDelay().quantile(haste)), trail, scanner, dice);
    if (dice.chance(scan.followsLinksShare())) {
      followLinks(
          mail.dispatched() + Math.round(scan.clickDelay().quantile(haste)), trail, scanner, dice);
    }
  }

  private void openMail(long second, Trail trail, Requester scanner, Dice dice) {
    if (dice.chance(programs.scan().headShare())) {
      trail.add(second, Item.PIXEL, scanner, new Answer(true, Answer.OK, 0));
    }
    trail.add(second, Item.PIXEL, scanner);
    trail.image(second + dice.below(2), scanner);
  }

  private static void followLinks(long second, Trail trail, Requester scanner, Dice dice) {
    trail.add(second, Item.CLICK, scanner);
    trail.add(second + dice.below(2), Item.VIEW, scanner);
    trail.add(second + dice.below(3), Item.DOWNLOAD, scanner);
  }

  private Ranges networks(String product, Dice dice) {
    return switch (ScanNetwork.of(behind.scanNetworks().draw(dice))) {
      case PUBLISHED -> Objects.requireNonNull(programs.gatewayNetworks().get(product));
      case CLOUD -> programs.cloud();
      case RESIDENTIAL -> programs.people();
    };
  }
}
