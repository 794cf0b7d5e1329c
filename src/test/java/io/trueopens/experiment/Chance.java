package io.trueopens.experiment;

import java.util.SplittableRandom;

/** Draws for simulated mornings. */
record Chance(SplittableRandom random) {
  /** How many of n succeed, by jumping from one success to the next. */
  long binomial(long n, double p) {
    if (p > 0.5) {
      return n - binomial(n, 1 - p);
    }
    if (p <= 0) {
      return 0;
    }
    double perJump = Math.log1p(-p);
    long successes = 0;
    long at = 0;
    while (true) {
      at += (long) (Math.log(1 - random.nextDouble()) / perJump) + 1;
      if (at > n) {
        return successes;
      }
      successes++;
    }
  }
}
