package io.trueopens.naming;

import org.jspecify.annotations.Nullable;

/** One style's own test. */
@FunctionalInterface
interface StyleRule {
  /** Why the name has the style, as a sentence, or null when it has not. */
  @Nullable String reason(ReadName name);
}
