package io.trueopens.assign;

import io.trueopens.message.Pseudonyms;
import io.trueopens.message.Pseudonyms.Of;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Draws arms in permuted blocks within each stratum, so that every stratum is split as designed to
 * within one block. A block's order comes from a keyed hash of salt, stratum and its number. An arm
 * depends on the order of the list, too.
 *
 * <p>Memory grows with the number of strata, not with the list.
 */
final class BlockDraw implements Draws {
  static final int MOST_STRATA = 10_000;
  private static final int LONGEST_BLOCK = 100;

  private final List<Arm> block;
  private final String salt;
  private final Pseudonyms pseudonyms;
  private final Map<String, State> strata = new HashMap<>();

  private static final class State {
    private List<Arm> order = List.of();
    private long blocks;
    private int taken;
  }

  /**
   * @throws IllegalArgumentException when the weights need a block of more than 100
   */
  BlockDraw(List<Arm> arms, String salt, Pseudonyms pseudonyms) {
    this.block = block(arms);
    this.salt = salt;
    this.pseudonyms = pseudonyms;
  }

  /** Each arm as often as its weight says, in the shortest block that can. */
  private static List<Arm> block(List<Arm> arms) {
    double all = arms.stream().mapToDouble(Arm::weight).sum();
    for (int length = arms.size(); length <= LONGEST_BLOCK; length++) {
      List<Arm> block = new ArrayList<>();
      boolean whole = true;
      for (Arm arm : arms) {
        double times = arm.weight() / all * length;
        whole &= Math.abs(times - Math.rint(times)) < 1e-9;
        block.addAll(Collections.nCopies((int) Math.rint(times), arm));
      }
      if (whole) {
        return block;
      }
    }
    throw new IllegalArgumentException(
        "the weights fit into no block of up to "
            + LONGEST_BLOCK
            + "; with strata, take simple ratios such as 1 and 2");
  }

  @Override
  public Arm arm(String recipient, String stratum) {
    State state = strata.computeIfAbsent(stratum, s -> new State());
    if (strata.size() > MOST_STRATA) {
      throw new IllegalArgumentException(
          "there are more than " + MOST_STRATA + " strata; name columns with fewer values");
    }
    if (state.taken == state.order.size()) {
      state.order = shuffled(stratum, state.blocks++);
      state.taken = 0;
    }
    return state.order.get(state.taken++);
  }

  private List<Arm> shuffled(String stratum, long number) {
    String hash =
        pseudonyms.of(
            Of.ARM,
            salt.getBytes(StandardCharsets.UTF_8),
            stratum.getBytes(StandardCharsets.UTF_8),
            Long.toString(number).getBytes(StandardCharsets.US_ASCII));
    List<Arm> order = new ArrayList<>(block);
    Collections.shuffle(order, new Random(Long.parseUnsignedLong(hash.substring(0, 16), 16)));
    return order;
  }
}
