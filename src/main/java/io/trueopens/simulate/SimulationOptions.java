package io.trueopens.simulate;

import io.trueopens.simulate.deliveries.DeliveryFormat;
import io.trueopens.simulate.mail.MailPlan;
import io.trueopens.simulate.mail.Period;
import io.trueopens.simulate.world.World;
import java.io.IOException;
import java.util.OptionalLong;

/**
 * What is to be simulated.
 *
 * @param logBytes how long the logs are to be, before packing; when absent, the audience's share of
 *     tracked lines decides
 * @param seed equal seeds give equal bytes
 * @param sortedInMemory how many requests are sorted in memory at a time; the result is the same
 *     for any number
 */
public record SimulationOptions(
    World world,
    Period period,
    MailPlan.Size size,
    OptionalLong logBytes,
    Output output,
    long seed,
    int sortedInMemory) {

  /** Checks that deliveries and logs have ids in common. */
  public SimulationOptions {
    output.deliveries().checkGoesWith(world.tracker());
  }

  /**
   * How it is written.
   *
   * @param format name of the log format
   * @param gzip whether older logs are packed
   */
  public record Output(String format, boolean gzip, DeliveryFormat deliveries) {}

  /**
   * The same, with as many mails as logs of this length have room for.
   *
   * @param bytes of all lines, before packing
   */
  public SimulationOptions filling(long bytes) throws IOException {
    double share = world.audience().traffic().trackedShare();
    long messages = LineSizes.of(this).messages(bytes, share);
    MailPlan.Size filled = new MailPlan.Size(messages, size.campaigns());
    return new SimulationOptions(
        world, period, filled, OptionalLong.of(bytes), output, seed, sortedInMemory);
  }
}
