package io.trueopens.pipeline;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what a function has said of the values it was last asked for. Safe for many threads,
 * and bounded: of ever new values it remembers a few, at little cost.
 */
final class Memo<K, V> {
  private static final int MOST = 1000;

  private final Function<K, V> function;
  private final Map<K, V> known = new ConcurrentHashMap<>();

  Memo(Function<K, V> function) {
    this.function = function;
  }

  V of(K value) {
    V before = known.get(value);
    if (before != null) {
      return before;
    }
    V now = function.apply(value);
    if (known.size() >= MOST) {
      known.clear();
    }
    known.put(value, now);
    return now;
  }
}
