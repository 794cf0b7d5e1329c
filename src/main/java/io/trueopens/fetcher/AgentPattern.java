package io.trueopens.fetcher;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One way to recognise an agent string; every condition that is given must hold. Plain text only,
 * so that the time is linear and the data can be read aloud.
 *
 * @param exact the whole string
 * @param prefix how it starts
 * @param suffix how it ends
 * @param lastWord how its last word starts, words being parted by spaces
 * @param all texts that must all occur
 * @param any texts of which one must occur
 * @param none texts of which none may occur
 * @param ignoreCase compare in lower case; the texts above are then written so
 */
record AgentPattern(
    @Nullable String exact,
    @Nullable String prefix,
    @Nullable String suffix,
    @Nullable String lastWord,
    @Nullable List<String> all,
    @Nullable List<String> any,
    @Nullable List<String> none,
    @Nullable Boolean ignoreCase) {

  boolean matches(String agent) {
    String text = Boolean.TRUE.equals(ignoreCase) ? agent.toLowerCase(Locale.ROOT) : agent;
    return (exact == null || text.equals(exact))
        && (prefix == null || text.startsWith(prefix))
        && (suffix == null || text.endsWith(suffix))
        && (lastWord == null || text.startsWith(lastWord, text.lastIndexOf(' ') + 1))
        && (all == null || all.stream().allMatch(text::contains))
        && (any == null || any.stream().anyMatch(text::contains))
        && (none == null || none.stream().noneMatch(text::contains));
  }

  /** Whether nothing is demanded, so that every agent would match. */
  boolean isEmpty() {
    return Stream.of(exact, prefix, suffix, lastWord, all, any)
        .allMatch(condition -> condition == null);
  }
}
