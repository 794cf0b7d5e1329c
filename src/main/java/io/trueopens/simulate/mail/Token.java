package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Purpose;

/** The id by which a mail is known in addresses: 22 letters and digits, from the mail's number. */
public final class Token {
  private static final String SIGNS =
      "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";

  private static final int LENGTH = 22;

  private Token() {}

  /** The id of a mail. */
  public static String of(long seed, long message) {
    Dice dice = new Dice(seed, Purpose.TOKEN, message);
    char[] token = new char[LENGTH];
    for (int i = 0; i < LENGTH; ) {
      long bits = dice.bits();
      // Ten signs are drawn from one number: 62 to the power of 10 is below 2 to the power of 60.
      for (int drawn = 0; drawn < 10 && i < LENGTH; drawn++, i++) {
        token[i] = SIGNS.charAt((int) Math.floorMod(bits, 62L));
        bits /= 62;
      }
    }
    return new String(token);
  }
}
