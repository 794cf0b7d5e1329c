package io.trueopens.naming;

import org.jspecify.annotations.Nullable;

/** A device or an app named the file. */
final class StampRule implements StyleRule {
  private static final int WORDS_OF_A_PERSON = 2;

  private final Stamps stamps;

  StampRule(Stamps stamps) {
    this.stamps = stamps;
  }

  @Override
  public @Nullable String reason(ReadName name) {
    ShapeFile.ShapeRule rule = stamps.startOf(name.undelivered());
    // A counter such as (12) is part of a stamp, a step number before it is not.
    rule = rule == null ? stamps.startOf(name.bare()) : rule;
    if (rule != null && !(startsWithDate(name) && name.weight() >= WORDS_OF_A_PERSON)) {
      return rule.reason();
    }
    return CameraName.is(name.bare()) ? "named by a camera, not by a person" : null;
  }

  /** Who sorts files by date writes what they are after it; a device does not. */
  private static boolean startsWithDate(ReadName name) {
    return Character.isDigit(name.bare().charAt(0));
  }
}
