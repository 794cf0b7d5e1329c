package io.trueopens.simulate.world;

import java.util.Map;

/**
 * An arm: how the image is named, and what that does to people whose client blocks images.
 *
 * @param style naming style that is meant
 * @param image file name, not percent-encoded
 * @param alt text in the image's place while it is blocked
 * @param weight share of the mails, relative to the other arms
 * @param imagesAllowed share of readers with blocked images who let them be loaded
 */
public record Variant(String style, String image, String alt, double weight, double imagesAllowed) {
  /** Checks the ranges. */
  public Variant {
    Check.shares(Map.of("images_allowed", imagesAllowed));
    Check.between("weight", weight, 1e-6, 1e6);
  }
}
