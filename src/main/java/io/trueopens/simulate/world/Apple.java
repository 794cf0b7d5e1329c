package io.trueopens.simulate.world;

import io.trueopens.simulate.chance.Curve;
import io.trueopens.simulate.chance.Ranges;
import java.util.List;
import java.util.Map;

/**
 * Apple's Mail Privacy Protection.
 *
 * @param prefetchShare share of mails that Apple is ready to fetch ahead; the others, on devices
 *     without power or network, are fetched when they are opened
 * @param prefetchDelay from acceptance to the fetch ahead
 * @param secondAgentShare share of fetches that carry {@code secondAgent}
 * @param secondAgent an agent that the relay sends at times
 * @param egress the relay's networks, by the day since which they are in use
 */
public record Apple(
    double prefetchShare,
    Curve prefetchDelay,
    double secondAgentShare,
    String secondAgent,
    List<Egress> egress) {
  /**
   * The relay's networks since a day.
   *
   * @param fromDay days since the start of the simulation; the first one is 0
   */
  public record Egress(int fromDay, Ranges networks) {}

  /** Checks the ranges. */
  public Apple {
    Check.shares(Map.of("prefetch_share", prefetchShare, "second_agent_share", secondAgentShare));
    Check.some("egress", egress);
    Check.between("from_day of the first egress", egress.get(0).fromDay(), 0, 0);
  }

  /** The networks in use on a day, counted from the start of the simulation. */
  public Ranges networks(long day) {
    Ranges networks = egress.get(0).networks();
    for (Egress each : egress) {
      networks = each.fromDay() <= day ? each.networks() : networks;
    }
    return networks;
  }
}
