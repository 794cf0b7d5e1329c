package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Ranges;

/** A person who reads through the network of the gateway: an ordinary browser, at a human time. */
record IsolatedBrowser(Ranges networks) implements ClientBehaviour {
  @Override
  public boolean follow(Mail mail, long[] openings, Trail trail, Dice dice) {
    for (long opening : openings) {
      trail.images(
          opening,
          Requester.of(
              FetchClass.PERSON_VIA_ISOLATION, networks.draw(dice), mail.recipient().browser()));
    }
    return openings.length > 0;
  }
}
