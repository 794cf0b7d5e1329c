package io.trueopens.job;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What differs from the rules that ship.
 *
 * @param file rules of the user's own, which come first
 * @param off ids of rules that do not apply
 */
public record RulesInput(@Nullable String file, @Nullable List<String> off) {
  /** Nothing differs. */
  static final RulesInput NONE = new RulesInput(null, null);

  /** Ids of rules that do not apply; empty when there are none. */
  public List<String> switchedOff() {
    return off == null ? List.of() : List.copyOf(off);
  }
}
