package io.trueopens.simulate.chance;

import java.util.List;

/**
 * A stream of random numbers that is a pure function of seed, purpose and number. Nothing needs to
 * be remembered of a message to draw for it again.
 *
 * <p>The generator is SplitMix64 (Steele, Lea and Flood, "Fast splittable pseudorandom number
 * generators", 2014).
 */
public final class Dice {
  private static final long GAMMA = 0x9E3779B97F4A7C15L;

  private long state;

  /**
   * @param seed the simulation's seed
   * @param number of the message, recipient or line that is drawn for
   */
  public Dice(long seed, Purpose purpose, long number) {
    state = mix(mix(seed + GAMMA * purpose.salt()) + GAMMA * (number + 1));
  }

  /** A number that looks random and depends on nothing but the value. */
  public static long mix(long value) {
    long mixed = (value ^ (value >>> 30)) * 0xBF58476D1CE4E5B9L;
    mixed = (mixed ^ (mixed >>> 27)) * 0x94D049BB133111EBL;
    return mixed ^ (mixed >>> 31);
  }

  /** Any 64 bits. */
  public long bits() {
    state += GAMMA;
    return mix(state);
  }

  /** A number in [0, 1). */
  public double unit() {
    return (bits() >>> 11) * 0x1.0p-53;
  }

  /** Whether something of this probability happens. */
  public boolean chance(double probability) {
    return unit() < probability;
  }

  /** A whole number in [0, bound). */
  public int below(int bound) {
    return (int) (((bits() >>> 32) * bound) >>> 32);
  }

  /** A whole number in [low, high]. */
  public int between(int low, int high) {
    return low + below(high - low + 1);
  }

  /** One of the values, each with equal chance. */
  public <T> T pick(List<T> values) {
    return values.get(below(values.size()));
  }
}
