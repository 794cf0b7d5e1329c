package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Ranges;
import io.trueopens.simulate.world.Gmail;
import java.util.Objects;

/** Google's proxy fetches at the opening, and mostly answers later ones itself. */
final class GmailProxy implements ClientBehaviour {
  private final Gmail gmail;

  GmailProxy(Gmail gmail) {
    this.gmail = gmail;
  }

  @Override
  public boolean follow(Mail mail, long[] openings, Trail trail, Dice dice) {
    if (dice.chance(gmail.prefetchShare())) {
      Requester ahead =
          new Requester(
              FetchClass.PREFETCH,
              gmail.prefetchNetworks().draw(dice),
              gmail.prefetchAgent(),
              gmail.prefetchReferer());
      trail.images(mail.accepted() + gmail.prefetchDelay().draw(dice), ahead);
    }
    Ranges networks = Objects.requireNonNull(mail.recipient().program().networks());
    for (int i = 0; i < openings.length; i++) {
      if (i == 0 || !dice.chance(gmail.cachedShare())) {
        long address = networks.draw(dice);
        trail.images(
            openings[i],
            Requester.of(FetchClass.PERSON_VIA_PROXY, address, mail.recipient().agent()));
      }
    }
    return openings.length > 0;
  }
}
