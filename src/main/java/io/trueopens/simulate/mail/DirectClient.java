package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.world.Direct;
import io.trueopens.simulate.world.Item;
import io.trueopens.simulate.world.Variant;
import java.util.Objects;

/** A client that fetches from the reader's own line, once the images are allowed. */
final class DirectClient implements ClientBehaviour {
  private final Direct direct;

  DirectClient(Direct direct) {
    this.direct = direct;
  }

  @Override
  public boolean follow(Mail mail, long[] openings, Trail trail, Dice dice) {
    if (openings.length == 0 || !allowed(mail, trail, dice)) {
      return false;
    }
    boolean pixel = !dice.chance(direct.pixelMissingShare());
    for (int i = 0; i < openings.length; i++) {
      Recipient reader = mail.recipient();
      boolean away = dice.chance(direct.underWayShare());
      Requester client =
          Requester.of(FetchClass.PERSON, away ? reader.underWay() : reader.home(), reader.agent());
      if (i == 0) {
        first(openings[0], pixel, trail, client);
      } else if (!dice.chance(direct.keptShare())) {
        again(openings[i], trail, client, dice);
      }
    }
    return true;
  }

  private static boolean allowed(Mail mail, Trail trail, Dice dice) {
    Variant variant =
        Objects.requireNonNull(trail.run().world().audience().variants().get(mail.variant()));
    return !mail.recipient().program().blocksImages() || dice.chance(variant.imagesAllowed());
  }

  private static void first(long second, boolean pixel, Trail trail, Requester client) {
    if (pixel) {
      trail.add(second, Item.PIXEL, client);
    }
    trail.image(second, client);
  }

  private void again(long second, Trail trail, Requester client, Dice dice) {
    if (dice.chance(direct.notModifiedShare())) {
      trail.add(second, trail.imageItem(), client, Answer.notModified());
    } else {
      trail.image(second, client);
    }
  }
}
