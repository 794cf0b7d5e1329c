package io.trueopens.naming;

import org.jspecify.annotations.Nullable;

/** The whole name is that of a layout or beacon file. */
final class SpacerRule implements StyleRule {
  private final Stamps spacers;

  SpacerRule(Stamps spacers) {
    this.spacers = spacers;
  }

  @Override
  public @Nullable String reason(ReadName name) {
    boolean spacer = spacers.wholeOf(name.bare()) != null || onlySpacerWords(name);
    return spacer ? Sentences.quote(name.bare()) + " is a layout or beacon file, no picture" : null;
  }

  private static boolean onlySpacerWords(ReadName name) {
    for (Word word : name.words()) {
      if (!word.is(WordKind.SPACER) && !word.is(WordKind.NUMBER)) {
        return false;
      }
    }
    return name.has(WordKind.SPACER);
  }
}
