package io.trueopens.simulate.chance;

/** Kinds of ids that are drawn sign by sign. */
enum Drawn {
  ALNUM("0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz"),
  BASE64URL("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"),
  DIGITS("0123456789"),
  HEX("0123456789abcdef"),
  /** Version 4 of RFC 9562. */
  UUID("0123456789abcdef");

  /** 64 to the power of 10 is 2 to the power of 60: so many signs are drawn from one number. */
  private static final int SIGNS_A_DRAW = 10;

  private final String signs;

  Drawn(String signs) {
    this.signs = signs;
  }

  /** Adds so many signs; a UUID has its own length. */
  void draw(int length, Dice dice, StringBuilder out) {
    int start = out.length();
    long bits = 0;
    int size = signs.length();
    int count = this == UUID ? 32 : length;
    for (int i = 0; i < count; i++) {
      bits = i % SIGNS_A_DRAW == 0 ? dice.bits() : bits / size;
      out.append(signs.charAt((int) Math.floorMod(bits, (long) size)));
    }
    if (this == UUID) {
      asUuid(start, out);
    }
  }

  private static void asUuid(int start, StringBuilder out) {
    out.setCharAt(start + 12, '4');
    int variant = Character.digit(out.charAt(start + 16), 16) & 3;
    out.setCharAt(start + 16, "89ab".charAt(variant));
    for (int place : new int[] {20, 16, 12, 8}) {
      out.insert(start + place, '-');
    }
  }
}
