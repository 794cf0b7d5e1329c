package io.trueopens.rate;

import io.trueopens.stats.Chapman;
import io.trueopens.stats.Interval;
import io.trueopens.stats.Proportion;
import io.trueopens.stats.WilsonInterval;
import java.util.Optional;
import java.util.OptionalDouble;

/**
 * Counts that let a rate be looked at from other sides. Each is a count of delivered messages.
 *
 * @param surelyOpened opened, as a rule of high confidence saw
 * @param outside messages whose recipient was known, before they were sent, to be outside Apple's
 *     protection; opened and all
 * @param clear messages without any prefetch or unknown fetch
 */
public record OpenSigns(long surelyOpened, Proportion outside, Clear clear) {
  /**
   * Messages that no prefetch or unknown fetch makes doubtful.
   *
   * @param messages how many there are
   * @param loaded a person loaded an image
   * @param interacted a person took a document, viewed or clicked
   * @param both a person did both
   */
  public record Clear(long messages, long loaded, long interacted, long both) {}

  /**
   * The rate among recipients known beforehand to be outside Apple's protection, with its 95 %
   * Wilson interval. It is about these people only. Empty when there are none.
   */
  public Optional<Interval> outsideInterval() {
    return outside.isEmpty()
        ? Optional.empty()
        : Optional.of(WilsonInterval.of(outside, OpenRate.CONFIDENCE));
  }

  /**
   * The share, in [0, 1], of clear messages whose readers took something but loaded no image: the
   * visible sign of image blocking. Empty when nobody took anything.
   */
  public OptionalDouble blockedShare() {
    return clear.interacted() == 0
        ? OptionalDouble.empty()
        : OptionalDouble.of(1 - (double) clear.both() / clear.interacted());
  }

  /**
   * How many of the clear messages were read, as far as two ways of seeing it tell: Chapman's
   * estimate (n1 + 1)(n2 + 1)/(m + 1) - 1 (Chapman 1951) with a 95 % interval. It holds if loading
   * images and taking something are independent of each other, and if no machine is among them;
   * links that show only with images break the first. No more are read than there are, which cuts
   * estimate and interval. Never part of a verdict. Empty when fewer than {@value
   * Chapman.Captures#ENOUGH} were seen both ways.
   */
  public Optional<Chapman> readEstimate() {
    Chapman.Captures captures =
        new Chapman.Captures(clear.loaded(), clear.interacted(), clear.both());
    return captures.areEnough()
        ? Optional.of(Chapman.of(captures, OpenRate.CONFIDENCE).atMost(clear.messages()))
        : Optional.empty();
  }
}
