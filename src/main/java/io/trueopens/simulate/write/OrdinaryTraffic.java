package io.trueopens.simulate.write;

import io.trueopens.hit.Hit;
import io.trueopens.simulate.chance.Address;
import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Purpose;
import io.trueopens.simulate.mail.Period;
import io.trueopens.simulate.world.Programs;
import io.trueopens.simulate.world.Site;
import io.trueopens.simulate.world.World;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Requests of a web site that have nothing to do with mail, in the order of time. */
public final class OrdinaryTraffic {
  private static final int NOT_FOUND = 404;
  private static final int TIMEOUT = 408;

  private final Programs programs;
  private final Site site;
  private final long seed;
  private final BusyHours hours;
  private long number;
  private @Nullable Hit next;

  /** The traffic of a period: exactly so many requests. */
  public OrdinaryTraffic(World world, Period period, long seed, long count) {
    this.programs = world.programs();
    this.site = programs.site();
    this.seed = seed;
    this.hours = new BusyHours(period, world.audience().traffic().byHour(), count);
    next = draw();
  }

  /** The next request, or null at the end. */
  public @Nullable Hit peek() {
    return next;
  }

  /** Goes on to the request after. */
  public void advance() {
    next = draw();
  }

  private @Nullable Hit draw() {
    if (!hours.hasNext()) {
      return null;
    }
    Dice dice = new Dice(seed, Purpose.TRAFFIC, number++);
    Instant time = Instant.ofEpochSecond(hours.next(dice.unit()));
    int kind = dice.below(1000);
    if (kind < 300) {
      return request(time, person(dice), dice, site.pages());
    } else if (kind < 900) {
      return request(time, person(dice), dice, site.assets());
    } else if (kind < 950) {
      return request(time, machine(dice, site.crawlers()), dice, site.pages());
    } else if (kind < 987) {
      return probe(time, dice);
    } else if (kind < 997) {
      return request(time, machine(dice, site.oddAgents()), dice, site.pages());
    }
    // A connection on which nothing was asked.
    return new Hit(time, site.otherHost(), address(dice), null, null, TIMEOUT, 0L, null, null);
  }

  /** Who asks: an address and an agent. */
  private record Visitor(String address, String agent) {}

  private Visitor person(Dice dice) {
    return new Visitor(Address.text(programs.people().draw(dice)), dice.pick(programs.browsers()));
  }

  private Visitor machine(Dice dice, List<String> agents) {
    return new Visitor(address(dice), dice.pick(agents));
  }

  private String address(Dice dice) {
    return Address.text(programs.cloud().draw(dice));
  }

  private Hit request(Instant time, Visitor visitor, Dice dice, List<String> targets) {
    boolean kept = dice.chance(0.1);
    return new Hit(
        time,
        site.otherHost(),
        visitor.address(),
        "GET",
        dice.pick(targets),
        kept ? 304 : 200,
        kept ? 0L : 400 + dice.below(90_000),
        visitor.agent(),
        dice.chance(0.7) ? dice.pick(site.referers()) : null);
  }

  private Hit probe(Instant time, Dice dice) {
    return new Hit(
        time,
        site.otherHost(),
        address(dice),
        dice.chance(0.2) ? "POST" : "GET",
        dice.pick(site.probes()),
        NOT_FOUND,
        196L,
        dice.chance(0.5) ? dice.pick(programs.bots()) : null,
        null);
  }
}
