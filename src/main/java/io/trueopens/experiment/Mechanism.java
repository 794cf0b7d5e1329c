package io.trueopens.experiment;

import io.trueopens.stats.Proportion;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * How a name may have come to its opens: images loaded by those who are known to have read, unknown
 * fetches, and clients of openers. The effect under study moves all of them; a gate on the first
 * would stop about half of the true findings, one on clients all of them.
 */
final class Mechanism {
  private static final int MOST_CLIENTS = 6;

  private final ArmTotals control;
  private final ArmTotals treatment;

  Mechanism(ArmTotals control, ArmTotals treatment) {
    this.control = control;
    this.treatment = treatment;
  }

  List<Measure> measures() {
    List<Measure> measures = new ArrayList<>();
    measures.add(
        new Measure(
            "image loaded, of readers who clicked, downloaded or viewed, in mail that no machine fetched",
            bySeenReaders(control),
            bySeenReaders(treatment)));
    measures.add(
        new Measure(
            "something unknown fetched, of all delivered", unknown(control), unknown(treatment)));
    for (String client : clients()) {
      measures.add(
          new Measure(
              "openers with " + client, openers(control, client), openers(treatment, client)));
    }
    return measures;
  }

  private static Proportion bySeenReaders(ArmTotals arm) {
    return new Proportion(arm.captures().both(), arm.captures().click());
  }

  private static Proportion unknown(ArmTotals arm) {
    return new Proportion(arm.unknown(), arm.counts().delivered());
  }

  private static Proportion openers(ArmTotals arm, String client) {
    return new Proportion(arm.openers().getOrDefault(client, 0L), arm.counts().opened());
  }

  private List<String> clients() {
    return Stream.of(control, treatment)
        .flatMap(arm -> arm.openers().keySet().stream())
        .distinct()
        .sorted(Comparator.comparingLong(this::openersOf).reversed().thenComparing(c -> c))
        .limit(MOST_CLIENTS)
        .toList();
  }

  private long openersOf(String client) {
    return control.openers().getOrDefault(client, 0L)
        + treatment.openers().getOrDefault(client, 0L);
  }
}
