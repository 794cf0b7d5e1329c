package io.trueopens.naming;

import org.jspecify.annotations.Nullable;

/** A device or an app named the file. */
final class StampRule implements StyleRule {
  private final Stamps stamps;

  StampRule(Stamps stamps) {
    this.stamps = stamps;
  }

  @Override
  public @Nullable String reason(ReadName name) {
    ShapeFile.ShapeRule rule = stamps.startOf(name.undelivered());
    // A counter such as (12) is part of a stamp, a step number before it is not.
    rule = rule == null ? stamps.startOf(name.bare()) : rule;
    if (rule != null) {
      return "named by " + rule.says() + ", not by a person";
    }
    return CameraName.is(name.bare()) ? "named by a camera, not by a person" : null;
  }
}
