package io.trueopens.evaluation;

import io.trueopens.fetcher.Judge;
import io.trueopens.fetcher.Verdict;
import io.trueopens.message.MessageFold;
import io.trueopens.message.MessageOutcome;
import io.trueopens.message.Outcome;
import io.trueopens.rate.OpenCounts;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What the rules make of the image opens of a simulated week, beside the truth.
 *
 * @param counts what the rules say
 * @param loaded delivered messages of which an image was loaded for a person, by Apple's relay too
 * @param hidden those without an image that a log can show to be a person's, of which an image was
 *     fetched ahead of any reader, or by Apple's relay at the moment of opening
 */
record BoundedWeek(OpenCounts counts, long loaded, long hidden) {
  private static final Set<String> PEOPLE =
      Set.of("person", "person_via_proxy", "person_via_isolation");
  private static final String AT_OPEN = "apple_at_open";
  private static final String AHEAD = "prefetch";

  static BoundedWeek of(Week week) {
    Map<String, MessageFold> folds = new HashMap<>();
    for (LoggedFetch fetch : week.fetches()) {
      folds
          .computeIfAbsent(fetch.message(), message -> new MessageFold())
          .add(fetch.judged(Judge.bundled().judge(fetch.fetch())));
    }
    OpenCounts counts = OpenCounts.NONE;
    for (String message : week.mails().keySet()) {
      counts = counts.plus(count(folds.getOrDefault(message, new MessageFold()).result()));
    }
    Set<String> shown = withImages(week.fetches(), PEOPLE);
    Set<String> atOpen = withImages(week.fetches(), Set.of(AT_OPEN));
    Set<String> loaded = new HashSet<>(shown);
    loaded.addAll(atOpen);
    Set<String> hidden = withImages(week.fetches(), Set.of(AHEAD));
    hidden.addAll(atOpen);
    hidden.removeAll(shown);
    return new BoundedWeek(counts, loaded.size(), hidden.size());
  }

  /** Messages of which somebody of these classes was served an image. */
  private static Set<String> withImages(List<LoggedFetch> fetches, Set<String> truths) {
    Set<String> messages = new HashSet<>();
    for (LoggedFetch fetch : fetches) {
      if (fetch.seen().kind().isImage() && truths.contains(fetch.truth())) {
        messages.add(fetch.message());
      }
    }
    return messages;
  }

  private static OpenCounts count(MessageOutcome message) {
    Outcome outcome = message.outcome();
    boolean doubtful = message.count(Verdict.PREFETCH) + message.count(Verdict.UNKNOWN) > 0;
    return new OpenCounts(
        one(outcome == Outcome.OPENED),
        one(outcome == Outcome.ENGAGED),
        one(outcome == Outcome.UNDECIDED),
        one(outcome == Outcome.PREFETCHED_ONLY),
        one(outcome == Outcome.MACHINE_ONLY),
        one(outcome == Outcome.SILENT),
        one(outcome == Outcome.ENGAGED && doubtful));
  }

  private static long one(boolean holds) {
    return holds ? 1 : 0;
  }

  /** Whether the truth lies between what was seen and what may have been. */
  boolean holds() {
    return counts.opened() <= loaded && loaded <= counts.openedAtMost();
  }

  /** How far the bounds are apart, as a share of delivered messages. */
  double width() {
    return share(counts.openedAtMost() - counts.opened());
  }

  /** How much wider that is than what no log can tell, as a share of delivered messages. */
  double excess() {
    return width() - share(hidden);
  }

  /** How far the open rate lies from the share of messages whose images were loaded for people. */
  double bias() {
    return share(counts.opened() - loaded);
  }

  private double share(long messages) {
    return (double) messages / counts.delivered();
  }
}
