package io.trueopens.rate;

import io.trueopens.stats.Interval;
import io.trueopens.stats.Proportion;
import io.trueopens.stats.WilsonInterval;
import java.util.OptionalDouble;

/**
 * Delivered messages by whether a person fetched any of their named images. An open by a pixel
 * alone fetches none.
 *
 * @param delivered messages delivered
 * @param opened those of which a person fetched a pixel or an image
 * @param loaded those of which a person fetched at least one named image
 * @param images different named images that people fetched, added up over the messages
 */
public record ImageLoads(long delivered, long opened, long loaded, long images) {
  /** No message at all. */
  public static final ImageLoads NONE = new ImageLoads(0, 0, 0, 0);

  /** Rejects counts that cannot be. */
  public ImageLoads {
    if (loaded < 0 || opened < loaded || delivered < opened || images < loaded) {
      throw new IllegalArgumentException(
          "must hold 0 <= loaded <= opened <= delivered and loaded <= images, got loaded "
              + loaded
              + ", opened "
              + opened
              + ", delivered "
              + delivered
              + ", images "
              + images);
    }
  }

  /**
   * One delivered message.
   *
   * @param images how many different named images of it people fetched; with any, it was opened
   */
  public static ImageLoads ofMessage(boolean opened, long images) {
    return new ImageLoads(1, opened || images > 0 ? 1 : 0, images > 0 ? 1 : 0, images);
  }

  /** The messages of both together. */
  public ImageLoads plus(ImageLoads other) {
    return new ImageLoads(
        delivered + other.delivered,
        opened + other.opened,
        loaded + other.loaded,
        images + other.images);
  }

  /**
   * Loaded divided by delivered, in [0, 1].
   *
   * @throws IllegalArgumentException when nothing was delivered
   */
  public double share() {
    return new Proportion(loaded, delivered).rate();
  }

  /** 95 % Wilson score interval of the share; chance alone, and [0, 1] without deliveries. */
  public Interval interval() {
    return WilsonInterval.of(new Proportion(loaded, delivered), OpenRate.CONFIDENCE);
  }

  /**
   * Mean number of different named images that people fetched of an opened message, 0 or more;
   * empty when no message was opened. Every image of a message is one more chance to be seen, so
   * this belongs beside each share.
   */
  public OptionalDouble imagesPerOpened() {
    return opened == 0 ? OptionalDouble.empty() : OptionalDouble.of((double) images / opened);
  }
}
