package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Purpose;
import io.trueopens.simulate.world.Item;
import io.trueopens.simulate.world.World;
import java.util.function.Consumer;

/** Requests with ids that no mail has: forged, of test mails, or of another sender's. */
public final class Stranger {
  private final World world;
  private final Period period;
  private final long seed;

  /** Strangers of a simulation. */
  public Stranger(World world, Period period, long seed) {
    this.world = world;
    this.period = period;
    this.seed = seed;
  }

  /**
   * Lets as many come as the audience has.
   *
   * @param messages how many mails are sent; ids from there on are free
   */
  public void visit(long messages, Consumer<Fetch> log) {
    long count = Math.round(messages * world.audience().passingOn().neverSentShare());
    for (long i = 0; i < count; i++) {
      Dice dice = new Dice(seed, Purpose.STRANGER, i);
      long second = period.begin() + (long) (dice.unit() * (period.end() - period.begin()));
      Requester requester =
          Requester.of(
              FetchClass.NEVER_SENT,
              world.programs().people().draw(dice),
              dice.pick(world.programs().browsers()));
      // Most servers answer any id with the pixel; some look it up first.
      Answer answer =
          dice.chance(0.8)
              ? new Answer(false, world.tracker().object(Item.PIXEL).status(), Sizes.PIXEL)
              : new Answer(false, Answer.NOT_FOUND, 153);
      log.accept(new Fetch(second, messages + i, Item.PIXEL, requester, answer));
    }
  }
}
