package io.trueopens.message;

import io.trueopens.fetcher.Verdict;
import io.trueopens.message.MessageOutcome.Signs;
import io.trueopens.tracker.Kind;
import java.time.Instant;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folds the distinct hits of one message, in any order, into its outcome. The memory it takes does
 * not grow with the number of hits, and hardly with that of names.
 */
public final class MessageFold {
  /** An agent with the time of its fetch; the name breaks ties, so that order cannot matter. */
  private record Seen(Instant time, String agent) {
    private static final Comparator<Seen> FIRST =
        Comparator.comparing(Seen::time).thenComparing(Seen::agent);

    static Seen earlier(@Nullable Seen a, Seen b) {
      return a == null || FIRST.compare(b, a) < 0 ? b : a;
    }
  }

  /** No mail has so many images; a URL that answers to any name could bring a person any number. */
  static final int MOST_NAMES = 1000;

  private final Map<Kind, Long> byKind = new EnumMap<>(Kind.class);
  private final Map<Verdict, Long> byVerdict = new EnumMap<>(Verdict.class);
  private final Set<String> names = new HashSet<>();
  private @Nullable Seen firstOpen;
  private @Nullable Seen firstFetch;
  private @Nullable Instant personAt;
  private @Nullable Instant doubtfulAt;
  private boolean engaged;
  private boolean surelyOpened;

  /** Adds a hit; one that was answered with an error changes nothing. */
  public void add(JudgedFetch fetch) {
    if (!fetch.served()) {
      return;
    }
    if (!fetch.continues()) {
      byKind.merge(fetch.kind(), 1L, Long::sum);
    }
    byVerdict.merge(fetch.verdict(), 1L, Long::sum);
    Seen seen = new Seen(fetch.time(), fetch.agent());
    firstFetch = Seen.earlier(firstFetch, seen);
    if (fetch.verdict() == Verdict.PREFETCH || fetch.verdict() == Verdict.UNKNOWN) {
      doubtfulAt = earlier(doubtfulAt, fetch.time());
    }
    if (fetch.verdict().isPerson()) {
      personAt = earlier(personAt, fetch.time());
      if (fetch.kind().isImage()) {
        firstOpen = Seen.earlier(firstOpen, seen);
        surelyOpened |= fetch.sure();
        addName(fetch.image());
      } else if (fetch.kind() != Kind.TRAP) {
        engaged = true;
      }
    }
  }

  private void addName(@Nullable String name) {
    if (name != null && names.size() < MOST_NAMES) {
      names.add(name);
    }
  }

  /** Adds all hits of another fold of the same message; the two must share no hit. */
  public void addAll(MessageFold other) {
    other.byKind.forEach((kind, count) -> byKind.merge(kind, count, Long::sum));
    other.byVerdict.forEach((verdict, count) -> byVerdict.merge(verdict, count, Long::sum));
    other.names.forEach(this::addName);
    if (other.firstFetch != null) {
      firstFetch = Seen.earlier(firstFetch, other.firstFetch);
    }
    if (other.firstOpen != null) {
      firstOpen = Seen.earlier(firstOpen, other.firstOpen);
    }
    personAt = other.personAt == null ? personAt : earlier(personAt, other.personAt);
    doubtfulAt = other.doubtfulAt == null ? doubtfulAt : earlier(doubtfulAt, other.doubtfulAt);
    engaged |= other.engaged;
    surelyOpened |= other.surelyOpened;
  }

  private static Instant earlier(@Nullable Instant a, Instant b) {
    return a == null || b.isBefore(a) ? b : a;
  }

  /** What became of the message, as far as the hits added so far tell. */
  public MessageOutcome result() {
    Seen agentOf = firstOpen == null ? firstFetch : firstOpen;
    return new MessageOutcome(
        outcome(),
        firstOpen == null ? null : firstOpen.time(),
        agentOf == null ? null : agentOf.agent(),
        new Signs(surelyOpened, engaged, names.size(), personAt, doubtfulAt),
        Map.copyOf(byKind),
        Map.copyOf(byVerdict));
  }

  private Outcome outcome() {
    if (firstOpen != null) {
      return Outcome.OPENED;
    }
    if (engaged) {
      return Outcome.ENGAGED;
    }
    if (byVerdict.containsKey(Verdict.UNKNOWN)) {
      return Outcome.UNDECIDED;
    }
    if (byVerdict.containsKey(Verdict.PREFETCH)) {
      return Outcome.PREFETCHED_ONLY;
    }
    return byVerdict.isEmpty() ? Outcome.SILENT : Outcome.MACHINE_ONLY;
  }
}
