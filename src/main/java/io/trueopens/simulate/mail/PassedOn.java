package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Purpose;
import io.trueopens.simulate.chance.Ranges;
import io.trueopens.simulate.world.Item;
import io.trueopens.simulate.world.PassingOn;
import io.trueopens.simulate.world.Preview;
import io.trueopens.simulate.world.Programs;

/** Whom a mail reaches besides its recipient: friends, previews, programs. */
final class PassedOn {
  private final Programs programs;
  private final PassingOn passingOn;

  PassedOn(Programs programs, PassingOn passingOn) {
    this.programs = programs;
    this.passingOn = passingOn;
  }

  /** What a reader does with it. */
  void afterReading(long opening, Trail trail) {
    Dice dice = trail.run().dice(Purpose.PASSING_ON, trail.mail());
    if (dice.chance(passingOn.forwardShare())) {
      Requester friend =
          Requester.of(
              FetchClass.PERSON, programs.people().draw(dice), dice.pick(programs.browsers()));
      trail.images(opening + passingOn.delay().draw(dice), friend);
    }
    if (dice.chance(passingOn.previewShare())) {
      Preview preview = dice.pick(programs.previews());
      Ranges networks = preview.networks();
      long address = networks == null ? trail.mail().recipient().home() : networks.draw(dice);
      trail.add(
          opening + passingOn.delay().draw(dice),
          Item.VIEW,
          Requester.of(FetchClass.PREVIEW, address, preview.agent()));
    }
  }

  /** What programs do with it, read or not. */
  void programs(Trail trail) {
    Dice dice = trail.run().dice(Purpose.BOT, trail.mail());
    if (dice.chance(passingOn.botShare())) {
      Requester bot =
          Requester.of(FetchClass.BOT, programs.cloud().draw(dice), dice.pick(programs.bots()));
      long second = trail.mail().accepted() + passingOn.delay().draw(dice);
      if (dice.chance(0.5)) {
        trail.images(second, bot);
      } else {
        trail.add(second, Item.DOWNLOAD, bot);
      }
    }
  }
}
