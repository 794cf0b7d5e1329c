package io.trueopens.assign;

/**
 * One arm.
 *
 * @param name what the job file calls it
 * @param image file name of its image
 * @param weight its share of the mail, on any scale; above 0
 */
public record Arm(String name, String image, double weight) {
  /** Rejects what cannot be an arm. */
  public Arm {
    if (name.isBlank() || image.isBlank()) {
      throw new IllegalArgumentException("an arm needs a name and an image");
    }
    if (!(weight > 0 && weight < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(
          "the weight of arm \"" + name + "\" is " + weight + "; expected more than 0");
    }
  }
}
