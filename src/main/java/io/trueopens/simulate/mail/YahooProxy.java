package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.world.Item;
import io.trueopens.simulate.world.Yahoo;
import java.util.Objects;

/** Yahoo's proxy fetches at the first opening, the pixel several times. */
final class YahooProxy implements ClientBehaviour {
  private final Yahoo yahoo;

  YahooProxy(Yahoo yahoo) {
    this.yahoo = yahoo;
  }

  @Override
  public boolean follow(Mail mail, long[] openings, Trail trail, Dice dice) {
    if (openings.length == 0) {
      return false;
    }
    long address = Objects.requireNonNull(mail.recipient().program().networks()).draw(dice);
    Requester proxy = Requester.of(FetchClass.PERSON_VIA_PROXY, address, mail.recipient().agent());
    long second = openings[0];
    trail.images(second, proxy);
    for (int more = dice.below(yahoo.mostFetches()); more > 0; more--) {
      second += dice.between(0, yahoo.secondsBetween());
      trail.add(second, Item.PIXEL, proxy);
    }
    return true;
  }
}
