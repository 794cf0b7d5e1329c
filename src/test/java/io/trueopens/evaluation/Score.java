package io.trueopens.evaluation;

import io.trueopens.fetcher.Category;
import io.trueopens.fetcher.Judge;
import io.trueopens.fetcher.Judgement;
import io.trueopens.fetcher.Verdict;
import io.trueopens.message.MessageFold;
import io.trueopens.message.Outcome;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the rules make of some weeks, held against the truth. A message is decided when it is
 * opened, engaged or fetched by machines only; the others that something fetched are abstentions.
 * Apple's protection hides whether its users read: their mails are counted apart.
 */
final class Score {
  /** The truth of a mail of which a person has loaded an image. */
  static final String LOADED = "image_loaded_by_person";

  private static final String FOLLOWED = "link_only";
  private static final String APPLE = "apple_privacy";

  final Matrix hits = new Matrix();
  final Matrix messages = new Matrix();
  final Map<String, Long> causes = new TreeMap<>();
  long decided;
  long machinesAsPeople;
  long peopleMissed;
  long outsideApple;
  long fetchedOutsideApple;
  long abstainedOutsideApple;
  long prefetchesAsPeople;
  long proxiesAsMachines;

  /** What is known of one mail. */
  private static final class Judged {
    final MessageFold fold = new MessageFold();
    String unknownBy = "";
    String prefetchBy = "";
  }

  void add(Week week, Evidence without) {
    Map<String, Judged> judged = new HashMap<>();
    for (LoggedFetch fetch : week.fetches()) {
      Judgement judgement = Judge.bundled().judge(without.without(fetch.fetch()));
      addHit(fetch, judgement);
      addTo(judged.computeIfAbsent(fetch.message(), m -> new Judged()), fetch, judgement);
    }
    week.mails().forEach((id, mail) -> addMail(mail, judged.getOrDefault(id, new Judged())));
  }

  private void addHit(LoggedFetch fetch, Judgement judgement) {
    Verdict verdict = judgement.verdict();
    hits.add(fetch.truth(), verdict.id());
    if (fetch.truth().equals("prefetch") && verdict.isPerson()) {
      prefetchesAsPeople++;
    }
    Category category = Judge.bundled().agent(fetch.seen().userAgent()).category();
    if (category == Category.MAIL_PROXY && verdict.isMachine()) {
      proxiesAsMachines++;
    }
  }

  private static void addTo(Judged mail, LoggedFetch fetch, Judgement judgement) {
    mail.fold.add(fetch.judged(judgement));
    if (judgement.verdict() == Verdict.UNKNOWN) {
      mail.unknownBy = judgement.rule();
    } else if (judgement.verdict() == Verdict.PREFETCH) {
      mail.prefetchBy = judgement.rule();
    }
  }

  private void addMail(Map<String, String> mail, Judged judged) {
    Outcome outcome = judged.fold.result().outcome();
    String truth = Week.value(mail, "truth");
    messages.add(truth, outcome.id());
    boolean loaded = truth.equals(LOADED);
    boolean followed = truth.equals(FOLLOWED);
    switch (outcome) {
      case OPENED -> {
        decided++;
        machinesAsPeople += loaded ? 0 : 1;
      }
      case ENGAGED -> {
        decided++;
        machinesAsPeople += loaded || followed ? 0 : 1;
        peopleMissed += loaded ? 1 : 0;
      }
      case MACHINE_ONLY -> {
        decided++;
        peopleMissed += loaded || followed ? 1 : 0;
      }
      case UNDECIDED, PREFETCHED_ONLY, SILENT -> {}
    }
    addAbstention(mail, judged, outcome);
  }

  private void addAbstention(Map<String, String> mail, Judged judged, Outcome outcome) {
    if (Week.value(mail, "client").equals(APPLE)) {
      return;
    }
    outsideApple++;
    fetchedOutsideApple += outcome == Outcome.SILENT ? 0 : 1;
    if (outcome == Outcome.UNDECIDED || outcome == Outcome.PREFETCHED_ONLY) {
      abstainedOutsideApple++;
      causes.merge(
          outcome == Outcome.UNDECIDED ? judged.unknownBy : judged.prefetchBy, 1L, Long::sum);
    }
  }

  /** Decided messages that are wrong because a machine was taken for a reader, in percent. */
  double machinesAsPeoplePercent() {
    return percent(machinesAsPeople, decided);
  }

  /** Decided messages that are wrong because a reader was not seen, in percent. */
  double peopleMissedPercent() {
    return percent(peopleMissed, decided);
  }

  /** Abstentions among delivered mails outside Apple's protection, in percent. */
  double abstainedPercent() {
    return percent(abstainedOutsideApple, outsideApple);
  }

  /** Abstentions among those of them that something fetched, in percent. */
  double abstainedOfFetchedPercent() {
    return percent(abstainedOutsideApple, fetchedOutsideApple);
  }

  private static double percent(long part, long whole) {
    return whole == 0 ? 0 : 100.0 * part / whole;
  }
}
