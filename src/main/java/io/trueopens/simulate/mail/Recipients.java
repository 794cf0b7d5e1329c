package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Purpose;
import io.trueopens.simulate.world.BehindGateway;
import io.trueopens.simulate.world.MailClient;
import io.trueopens.simulate.world.World;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The mailing list; nobody on it is remembered, since everyone can be drawn again. */
final class Recipients {
  private final World world;
  private final long seed;

  Recipients(World world, long seed) {
    this.world = world;
    this.seed = seed;
  }

  /** The recipient of a number. */
  Recipient get(long number) {
    Dice dice = new Dice(seed, Purpose.RECIPIENT, number);
    String client = world.audience().clients().draw(dice);
    MailClient program = Objects.requireNonNull(world.programs().mailClients().get(client));
    String agent = program.agents().isEmpty() ? "-" : dice.pick(program.agents());
    String browser = dice.pick(world.programs().browsers());
    long home = world.programs().people().draw(dice);
    long underWay = world.programs().people().draw(dice);
    boolean keen = dice.chance(world.audience().reading().keenShare());
    String gateway = gateway(dice);
    boolean isolated =
        gateway != null
            && world.programs().isolating().contains(gateway)
            && dice.chance(world.audience().behindGateway().isolatedShare());
    return new Recipient(
        number, client, program, agent, browser, home, underWay, keen, gateway, isolated);
  }

  private @Nullable String gateway(Dice dice) {
    BehindGateway behind = world.audience().behindGateway();
    return dice.chance(behind.share()) ? behind.products().draw(dice) : null;
  }
}
