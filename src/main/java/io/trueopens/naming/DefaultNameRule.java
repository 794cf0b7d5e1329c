package io.trueopens.naming;

import org.jspecify.annotations.Nullable;

/** The whole name is the one that a program gives what nobody has named. */
final class DefaultNameRule implements StyleRule {
  private final Stamps defaults;

  DefaultNameRule(Stamps defaults) {
    this.defaults = defaults;
  }

  @Override
  public @Nullable String reason(ReadName name) {
    // The number is part of such a name, but what is added to tell two downloads apart is not.
    ShapeFile.ShapeRule rule = defaults.wholeOf(name.undelivered());
    rule = rule == null ? defaults.wholeOf(name.bare()) : rule;
    return rule == null ? null : rule.reason();
  }
}
