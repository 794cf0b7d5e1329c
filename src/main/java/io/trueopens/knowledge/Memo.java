package io.trueopens.knowledge;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;

/**
 * Remembers what a function has said of the values it was last asked for. Safe for many threads,
 * and bounded: of ever new values it remembers the latest, at little cost.
 *
 * @param <K> what is asked for
 * @param <V> what is said of it
 */
public final class Memo<K, V> {
  private final int most;
  private final Function<K, V> function;
  private final Map<K, V> known = new ConcurrentHashMap<>();

  /**
   * @param most how many values are remembered at a time, about
   */
  public Memo(int most, Function<K, V> function) {
    this.most = most;
    this.function = function;
  }

  /** What the function says of a value; it may be asked more than once. */
  public V of(K value) {
    V before = known.get(value);
    if (before != null) {
      return before;
    }
    V now = function.apply(value);
    if (known.size() >= most) {
      known.clear();
    }
    known.put(value, now);
    return now;
  }
}
