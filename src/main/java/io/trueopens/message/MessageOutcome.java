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
 * @param signs what bounds and checks of the rate are made of
 * @param byKind served fetches by kind; of downloads, those that began one
 * @param byVerdict served fetches by verdict
 */
public record MessageOutcome(
    Outcome outcome,
    @Nullable Instant firstOpenAt,
    @Nullable String agent,
    Signs signs,
    Map<Kind, Long> byKind,
    Map<Verdict, Long> byVerdict) {

  /**
   * What more the hits show.
   *
   * @param surelyOpened whether a rule of high confidence saw a person load an image
   * @param interacted whether a person fetched a download, a view or a click
   * @param namedImages how many different named images people fetched
   * @param personAt first fetch by a person, or null
   * @param doubtfulAt first prefetch or unknown fetch, or null
   */
  public record Signs(
      boolean surelyOpened,
      boolean interacted,
      long namedImages,
      @Nullable Instant personAt,
      @Nullable Instant doubtfulAt) {}

  /** Fetches of a kind; of downloads, how often one began. */
  public long count(Kind kind) {
    return byKind.getOrDefault(kind, 0L);
  }

  /** Fetches with a verdict. */
  public long count(Verdict verdict) {
    return byVerdict.getOrDefault(verdict, 0L);
  }
}
