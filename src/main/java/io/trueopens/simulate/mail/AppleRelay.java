package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.world.Apple;
import io.trueopens.simulate.world.Item;

/** Apple fetches ahead, once; or at the opening, when that comes first. */
final class AppleRelay implements ClientBehaviour {
  private static final int SECONDS_A_DAY = 86_400;

  private final Apple apple;
  private final long begin;

  AppleRelay(Apple apple, Period period) {
    this.apple = apple;
    this.begin = period.begin();
  }

  @Override
  public boolean follow(Mail mail, long[] openings, Trail trail, Dice dice) {
    boolean ahead = dice.chance(apple.prefetchShare());
    long prefetch = mail.accepted() + apple.prefetchDelay().draw(dice);
    boolean read = openings.length > 0;
    if (read && (!ahead || openings[0] <= prefetch)) {
      fetch(openings[0], FetchClass.APPLE_AT_OPEN, trail, dice);
    } else if (ahead) {
      fetch(prefetch, FetchClass.PREFETCH, trail, dice);
    }
    return read;
  }

  private void fetch(long second, FetchClass why, Trail trail, Dice dice) {
    boolean rare = dice.chance(apple.secondAgentShare());
    String agent = rare ? apple.secondAgent() : trail.mail().recipient().agent();
    // Pixel and image may leave through different addresses of the relay.
    trail.add(second, Item.PIXEL, Requester.of(why, address(second, dice), agent));
    trail.image(second + dice.below(2), Requester.of(why, address(second, dice), agent));
  }

  private long address(long second, Dice dice) {
    return apple.networks(Math.floorDiv(second - begin, SECONDS_A_DAY)).draw(dice);
  }
}
