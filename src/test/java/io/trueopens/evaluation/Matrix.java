package io.trueopens.evaluation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** How often each truth was called what. */
final class Matrix {
  private final Map<String, Map<String, Long>> counts = new TreeMap<>();

  void add(String truth, String called) {
    counts.computeIfAbsent(truth, t -> new TreeMap<>()).merge(called, 1L, Long::sum);
  }

  void addAll(Matrix other) {
    other.counts.forEach(
        (truth, row) ->
            row.forEach(
                (called, count) ->
                    counts
                        .computeIfAbsent(truth, t -> new TreeMap<>())
                        .merge(called, count, Long::sum)));
  }

  long count(String truth, String called) {
    return counts.getOrDefault(truth, Map.of()).getOrDefault(called, 0L);
  }

  long called(String called) {
    return counts.values().stream().mapToLong(row -> row.getOrDefault(called, 0L)).sum();
  }

  long truth(String truth) {
    return counts.getOrDefault(truth, Map.of()).values().stream().mapToLong(Long::longValue).sum();
  }

  long total() {
    return counts.keySet().stream().mapToLong(this::truth).sum();
  }

  /** As a table for people, the columns in the order given. */
  String table(List<String> columns) {
    StringBuilder text = new StringBuilder("| in truth | ");
    text.append(String.join(" | ", columns)).append(" |\n|---|");
    text.append("---:|".repeat(columns.size())).append('\n');
    counts
        .keySet()
        .forEach(
            truth -> {
              text.append("| ").append(truth).append(" |");
              columns.forEach(c -> text.append(' ').append(count(truth, c)).append(" |"));
              text.append('\n');
            });
    return text.toString();
  }
}
