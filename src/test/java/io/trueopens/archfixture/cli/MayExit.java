package io.trueopens.archfixture.cli;

/** Commands may. */
final class MayExit {
  private MayExit() {}

  static void end() {
    System.exit(0);
  }
}
