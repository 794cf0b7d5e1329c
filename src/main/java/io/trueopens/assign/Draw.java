package io.trueopens.assign;

import io.trueopens.message.Pseudonyms;
import io.trueopens.message.Pseudonyms.Of;
import java.nio.charset.StandardCharsets;
import java.util.List;

/**
 * Draws a recipient's arm from a keyed hash of salt and recipient: the same recipient, salt and key
 * give the same arm, in whatever list and order. Without the key nobody can tell or arrange who
 * gets which.
 */
final class Draw implements Draws {
  private static final int HEX_DIGITS = 13;
  private static final double RANGE = 1L << 52;

  private final List<Arm> arms;
  private final String salt;
  private final Pseudonyms pseudonyms;
  private final double allWeights;

  /**
   * @param salt the campaign, or the experiment where the arm is drawn once
   */
  Draw(List<Arm> arms, String salt, Pseudonyms pseudonyms) {
    this.arms = List.copyOf(arms);
    this.salt = salt;
    this.pseudonyms = pseudonyms;
    this.allWeights = arms.stream().mapToDouble(Arm::weight).sum();
  }

  @Override
  public Arm arm(String recipient, String stratum) {
    double position = uniform(recipient) * allWeights;
    for (Arm arm : arms) {
      position -= arm.weight();
      if (position < 0) {
        return arm;
      }
    }
    return arms.get(arms.size() - 1);
  }

  private double uniform(String recipient) {
    String hash =
        pseudonyms.of(
            Of.ARM,
            salt.getBytes(StandardCharsets.UTF_8),
            recipient.getBytes(StandardCharsets.UTF_8));
    return Long.parseLong(hash.substring(0, HEX_DIGITS), 16) / RANGE;
  }
}
