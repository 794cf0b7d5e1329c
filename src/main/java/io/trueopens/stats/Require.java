package io.trueopens.stats;

/** Checks of arguments; every message gives the value and its bound. */
final class Require {
  private Require() {}

  /** A number strictly between 0 and 1. */
  static double fraction(String name, double value) {
    if (!(value > 0 && value < 1)) {
      throw new IllegalArgumentException(name + " must lie between 0 and 1, got " + value);
    }
    return value;
  }

  /** A number from 0 to 1, the ends included. */
  static double rate(String name, double value) {
    if (!(value >= 0 && value <= 1)) {
      throw new IllegalArgumentException(name + " must lie from 0 to 1, got " + value);
    }
    return value;
  }

  /** A finite number above zero. */
  static double positive(String name, double value) {
    if (!(value > 0 && value < Double.POSITIVE_INFINITY)) {
      throw new IllegalArgumentException(name + " must be above 0 and finite, got " + value);
    }
    return value;
  }

  /** Any number that is finite. */
  static double finite(String name, double value) {
    if (!Double.isFinite(value)) {
      throw new IllegalArgumentException(name + " must be a finite number, got " + value);
    }
    return value;
  }

  /** A count from {@code least} to {@code most}. */
  static long between(String name, long value, long least, long most) {
    if (value < least || value > most) {
      throw new IllegalArgumentException(
          name + " must lie from " + least + " to " + most + ", got " + value);
    }
    return value;
  }

  /** A list that holds something. */
  static void notEmpty(String name, int size) {
    if (size == 0) {
      throw new IllegalArgumentException(name + " must hold at least 1 entry, got 0");
    }
  }
}
