package io.trueopens.fetcher;

import java.util.Arrays;

/** Gathers ranges that come in order and do not overlap; those that touch become one. */
final class EdgeList {
  private long[] edges = new long[64];
  private int size;

  /**
   * A range of unsigned numbers, both ends included. A range up to the greatest number never ends,
   * and is the last.
   */
  void add(long first, long last) {
    if (size > 0 && edges[size - 1] == first) {
      size--;
    } else {
      append(first);
    }
    if (last != -1) {
      append(last + 1);
    }
  }

  private void append(long edge) {
    if (size == edges.length) {
      edges = Arrays.copyOf(edges, 2 * size);
    }
    edges[size++] = edge;
  }

  Edges edges() {
    return new Edges(Arrays.copyOf(edges, size));
  }
}
