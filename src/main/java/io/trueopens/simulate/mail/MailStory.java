package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Purpose;
import io.trueopens.simulate.world.MailClient.Fetches;
import io.trueopens.simulate.world.Programs;
import io.trueopens.simulate.world.World;
import java.util.EnumMap;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;

/** Everything that happens to a mail after it was sent. */
public final class MailStory {
  private final Trail.Run run;
  private final Map<Fetches, ClientBehaviour> clients = new EnumMap<>(Fetches.class);
  private final Gateway gateway;
  private final Links links;
  private final PassedOn passedOn;

  /**
   * Stories of a simulation.
   *
   * @param log gets every request that reaches a log, in no order
   */
  public MailStory(World world, Period period, long seed, Consumer<Fetch> log) {
    Programs programs = world.programs();
    run = new Trail.Run(world, period.seconds(), seed, log);
    gateway = new Gateway(programs, world.audience().behindGateway());
    links = new Links(world.audience().documents(), world.tracker().servesRanges());
    passedOn = new PassedOn(programs, world.audience().passingOn());
    clients.put(Fetches.APPLE_RELAY, new AppleRelay(programs.apple(), period));
    clients.put(Fetches.GMAIL_PROXY, new GmailProxy(programs.gmail()));
    clients.put(Fetches.YAHOO_PROXY, new YahooProxy(programs.yahoo()));
    clients.put(Fetches.PROXY, new PlainProxy());
    clients.put(Fetches.DIRECT, new DirectClient(programs.direct()));
    clients.put(Fetches.NEVER, (mail, openings, trail, dice) -> false);
  }

  /** Tells the story of one mail. */
  public MailTruth tell(Mail mail) {
    Trail trail = new Trail(run, mail);
    if (mail.bounced()) {
      return trail.truth();
    }
    long[] openings = Openings.of(mail, run);
    gateway.scan(mail, trail);
    Dice dice = run.dice(Purpose.CLIENT, mail);
    boolean sawImages = client(mail.recipient()).follow(mail, openings, trail, dice);
    for (long opening : openings) {
      trail.read(opening);
    }
    if (openings.length > 0) {
      links.follow(openings[0], sawImages, trail);
      passedOn.afterReading(openings[0], trail);
    }
    passedOn.programs(trail);
    return trail.truth();
  }

  private ClientBehaviour client(Recipient recipient) {
    String product = recipient.gateway();
    if (recipient.isolated() && product != null) {
      return new IsolatedBrowser(
          Objects.requireNonNull(run.world().programs().gatewayNetworks().get(product)));
    }
    return Objects.requireNonNull(clients.get(recipient.program().fetches()));
  }
}
