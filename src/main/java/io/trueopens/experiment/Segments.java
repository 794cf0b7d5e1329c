package io.trueopens.experiment;

import io.trueopens.stats.AnytimeComparison;
import io.trueopens.stats.AnytimeResult;
import io.trueopens.stats.ConfidenceSequence;
import io.trueopens.stats.PAdjust;
import io.trueopens.stats.Proportion;
import io.trueopens.stats.Stratum;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.PrimitiveIterator;

/**
 * Splits a comparison by time and by the client known from before the send. The client of this send
 * would be no such split: who shows up in it depends on the name.
 */
final class Segments {
  private static final int MOST_CLIENTS = 8;
  private static final Proportion NOTHING = new Proportion(0, 0);

  private final Design design;
  private final ExperimentData data;
  private final ExperimentData.Pair pair;

  Segments(Design design, ExperimentData data, String treatment) {
    this.design = design;
    this.data = data;
    this.pair = new ExperimentData.Pair(design.control(), treatment);
  }

  List<Segment> all() {
    Map<String, List<Stratum>> parts = new LinkedHashMap<>();
    parts.put(
        "opened within 24 hours", data.strata(pair, design::isPrimary, ArmCell::openedFirstDay));
    parts.put(
        "clients that block images at first",
        data.strata(pair, data::blocksImages, ArmCell::opened));
    for (String client : largestClients()) {
      parts.put(
          "known to use " + client,
          data.strata(pair, cell -> cell.client().equals(client), ArmCell::opened));
    }
    parts.put(
        "no client known before",
        data.strata(pair, cell -> !cell.isClientKnown(), ArmCell::opened));
    parts.values().removeIf(strata -> strata.stream().noneMatch(Stratum::isComparable));
    return adjusted(parts);
  }

  private List<String> largestClients() {
    return data.cells().stream()
        .filter(ArmCell::isClientKnown)
        .map(ArmCell::client)
        .distinct()
        .sorted(Comparator.comparingLong(this::deliveredTo).reversed().thenComparing(c -> c))
        .limit(MOST_CLIENTS)
        .toList();
  }

  private long deliveredTo(String client) {
    return data.count(cell -> cell.client().equals(client), ArmCell::delivered);
  }

  private List<Segment> adjusted(Map<String, List<Stratum>> parts) {
    AnytimeComparison comparison =
        new AnytimeComparison(
            new ConfidenceSequence(Design.ALPHA, design.plannedOf(pair.treatment())));
    List<AnytimeResult> results = parts.values().stream().map(comparison::of).toList();
    double[] tested =
        results.stream()
            .filter(AnytimeResult.Ready.class::isInstance)
            .mapToDouble(AnytimeResult::p)
            .toArray();
    Iterator<AnytimeResult> result = results.iterator();
    PrimitiveIterator.OfDouble adjusted =
        Arrays.stream(PAdjust.benjaminiHochberg(tested)).iterator();
    List<Segment> segments = new ArrayList<>();
    parts.forEach(
        (name, strata) ->
            segments.add(
                new Segment(
                    name,
                    strata.stream().map(Stratum::control).reduce(NOTHING, Proportion::plus),
                    strata.stream().map(Stratum::treatment).reduce(NOTHING, Proportion::plus),
                    result.next() instanceof AnytimeResult.Ready ready
                        ? test(ready, adjusted.nextDouble())
                        : null)));
    return segments;
  }

  private static Segment.Test test(AnytimeResult.Ready ready, double adjusted) {
    return new Segment.Test(
        ready.difference().estimate(), ready.reading().interval(), ready.p(), adjusted);
  }
}
