package io.trueopens.evaluation;

import io.trueopens.behaviour.Bursts;
import io.trueopens.behaviour.MessageWindow;
import io.trueopens.behaviour.Seen;
import io.trueopens.behaviour.Thresholds;
import io.trueopens.fetcher.Behaviour;
import io.trueopens.fetcher.Judge;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * A simulated week with all evidence about its fetches, found without Spark by the same plain code
 * that the run uses.
 *
 * @param fetches of delivered mails
 * @param mails the delivered ones by id, as they are in truth
 */
record Week(List<LoggedFetch> fetches, Map<String, Map<String, String>> mails) {

  static Week of(Scenario scenario, Path folder) throws IOException {
    scenario.writeTo(folder);
    Map<String, Map<String, String>> mails = new TreeMap<>();
    for (Map<String, String> mail : Csv.read(folder.resolve("truth.csv"))) {
      if (value(mail, "status").equals("delivered")) {
        mails.put(value(mail, "message"), mail);
      }
    }
    List<LoggedFetch> fetches = new LogReader(folder).fetches();
    Map<String, Set<Behaviour>> shown = behaviours(fetches);
    return new Week(
        fetches.stream()
            .filter(fetch -> mails.containsKey(fetch.message()))
            .map(fetch -> fetch.showing(shown.getOrDefault(fetch.seen().line(), Set.of())))
            .toList(),
        mails);
  }

  static String value(Map<String, String> row, String column) {
    return Objects.requireNonNull(row.get(column), column);
  }

  private static Map<String, Set<Behaviour>> behaviours(List<LoggedFetch> all) {
    List<LoggedFetch> fetches =
        all.stream()
            .filter(f -> Judge.bundled().agent(f.seen().userAgent()).category().needsBehaviour())
            .toList();
    Map<String, Set<Behaviour>> shown = new HashMap<>();
    Map<String, Set<String>> links = links(fetches);
    byKey(fetches, LoggedFetch::message)
        .forEach(
            (message, group) ->
                shown.putAll(
                    new MessageWindow(
                            Thresholds.bundled(),
                            links.getOrDefault(group.get(0).campaign(), Set.of()))
                        .evidence(group.stream().map(LoggedFetch::seen).toList())));
    byKey(fetches, f -> Objects.requireNonNullElse(f.seen().network(), f.seen().line()))
        .values()
        .forEach(group -> addBursts(group, shown));
    return shown;
  }

  private static void addBursts(List<LoggedFetch> fetches, Map<String, Set<Behaviour>> shown) {
    Bursts all = bursts(Behaviour.BURST, shown);
    Bursts complete = bursts(Behaviour.COMPLETE_BURST, shown);
    for (LoggedFetch fetch : fetches) {
      Seen seen = fetch.seen();
      all.add(seen.line(), seen.millis(), fetch.message());
      if (shown.getOrDefault(seen.line(), Set.of()).contains(Behaviour.COMPLETE)) {
        complete.add(seen.line(), seen.millis(), fetch.message());
      }
    }
  }

  private static Bursts bursts(Behaviour behaviour, Map<String, Set<Behaviour>> shown) {
    return new Bursts(
        Thresholds.bundled(),
        line -> shown.computeIfAbsent(line, l -> EnumSet.noneOf(Behaviour.class)).add(behaviour));
  }

  private static Map<String, Set<String>> links(List<LoggedFetch> fetches) {
    Map<String, Map<String, Set<String>>> messages = new HashMap<>();
    for (LoggedFetch fetch : fetches) {
      if (fetch.seen().isLink()) {
        messages
            .computeIfAbsent(fetch.campaign(), c -> new HashMap<>())
            .computeIfAbsent(fetch.seen().object(), o -> new HashSet<>())
            .add(fetch.message());
      }
    }
    Map<String, Set<String>> links = new HashMap<>();
    messages.forEach(
        (campaign, objects) -> {
          objects.values().removeIf(from -> from.size() < 2);
          links.put(campaign, objects.keySet());
        });
    return links;
  }

  private static Map<String, List<LoggedFetch>> byKey(
      List<LoggedFetch> fetches, java.util.function.Function<LoggedFetch, String> key) {
    return fetches.stream()
        .sorted(
            Comparator.comparingLong((LoggedFetch f) -> f.seen().millis())
                .thenComparing(f -> f.seen().line()))
        .collect(Collectors.groupingBy(key, TreeMap::new, Collectors.toList()));
  }
}
