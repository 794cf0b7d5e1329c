package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import java.util.Objects;

/** A proxy of which no more is known than that it fetches at the first opening. */
final class PlainProxy implements ClientBehaviour {
  @Override
  public boolean follow(Mail mail, long[] openings, Trail trail, Dice dice) {
    if (openings.length == 0) {
      return false;
    }
    long address = Objects.requireNonNull(mail.recipient().program().networks()).draw(dice);
    trail.images(
        openings[0], Requester.of(FetchClass.PERSON_VIA_PROXY, address, mail.recipient().agent()));
    return true;
  }
}
