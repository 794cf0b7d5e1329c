package io.trueopens.message;

import io.trueopens.fetcher.Verdict;
import io.trueopens.tracker.Kind;
import java.time.Instant;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What became of one delivered message.
 *
 * @param firstOpenAt first image fetch by a person, or null when not opened
 * @param agent the agent of the first open; else of the first fetch; null when silent
 * @param byKind served fetches by kind; of downloads, those that began one
 * @param byVerdict served fetches by verdict
 */
public record MessageOutcome(
    Outcome outcome,
    @Nullable Instant firstOpenAt,
    @Nullable String agent,
    Map<Kind, Long> byKind,
    Map<Verdict, Long> byVerdict) {

  /** Fetches of a kind; of downloads, how often one began. */
  public long count(Kind kind) {
    return byKind.getOrDefault(kind, 0L);
  }

  /** Fetches with a verdict. */
  public long count(Verdict verdict) {
    return byVerdict.getOrDefault(verdict, 0L);
  }
}
