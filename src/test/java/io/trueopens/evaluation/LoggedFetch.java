package io.trueopens.evaluation;

import io.trueopens.behaviour.Seen;
import io.trueopens.fetcher.Behaviour;
import io.trueopens.fetcher.Confidence;
import io.trueopens.fetcher.Fetch;
import io.trueopens.fetcher.Judgement;
import io.trueopens.message.JudgedFetch;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A fetch as it stands in the log, with its truth.
 *
 * @param truth class of the fetch as the simulator knows it
 * @param message id of its mail
 */
record LoggedFetch(
    String truth,
    String message,
    String campaign,
    @Nullable Integer status,
    Seen seen,
    Fetch fetch) {

  Instant time() {
    return Instant.ofEpochMilli(seen.millis());
  }

  /** As the outcome of its message takes it. */
  JudgedFetch judged(Judgement judgement) {
    return new JudgedFetch(
        time(),
        seen.kind(),
        null,
        status,
        judgement.agent(),
        judgement.verdict(),
        judgement.confidence() == Confidence.HIGH,
        false);
  }

  LoggedFetch showing(Set<Behaviour> behaviours) {
    return with(
        new Fetch(
            fetch.userAgent(),
            fetch.method(),
            fetch.referer(),
            fetch.prefetchHeader(),
            fetch.addressKnown(),
            fetch.networks(),
            fetch.secondsSinceDelivery(),
            behaviours));
  }

  LoggedFetch with(Fetch evidence) {
    return new LoggedFetch(truth, message, campaign, status, seen, evidence);
  }
}
