package io.trueopens.fetcher;

import java.io.Serializable;
import java.util.Arrays;

/**
 * Ranges of unsigned 64-bit numbers as one sorted list of edges, in turns where a range begins and
 * where it has ended.
 *
 * <p>What a search costs is waiting for memory, so the edges lie close together: numbers that agree
 * in their upper halves are a block, and only the lower halves are kept for each.
 */
final class Edges implements Serializable {
  private static final long serialVersionUID = 1L;

  /** An index takes as much memory as 65,536 edges; smaller blocks are searched without one. */
  private static final int WORTH_AN_INDEX = 1 << 14;

  private static final int[] NO_INDEX = {};

  /** The blocks' upper halves. These and the lower halves have the sign bit turned over. */
  private final int[] uppers;

  /** Where a block's edges start among all, and at last the count of all. */
  private final int[] starts;

  private final int[] lowers;

  /** By block, for the first 16 bits of a lower half where edges begin that are not before it. */
  private final int[][] indexes;

  /**
   * Takes edges.
   *
   * @param sorted in unsigned order, none twice
   */
  Edges(long[] sorted) {
    uppers = Arrays.stream(sorted).mapToInt(Edges::upper).distinct().toArray();
    lowers = Arrays.stream(sorted).mapToInt(Edges::lower).toArray();
    starts = new int[uppers.length + 1];
    indexes = new int[uppers.length][];
    for (int block = 0, edge = 0; block < uppers.length; block++) {
      starts[block] = edge;
      while (edge < sorted.length && upper(sorted[edge]) == uppers[block]) {
        edge++;
      }
      starts[block + 1] = edge;
      indexes[block] = edge - starts[block] < WORTH_AN_INDEX ? NO_INDEX : index(block);
    }
  }

  private int[] index(int block) {
    int[] index = new int[(1 << 16) + 1];
    int edge = starts[block];
    for (int part = 0; part <= 1 << 16; part++) {
      while (edge < starts[block + 1] && part(lowers[edge]) < part) {
        edge++;
      }
      index[part] = edge;
    }
    return index;
  }

  /** Whether a number is in one of the ranges. */
  boolean enclose(long number) {
    int block = Arrays.binarySearch(uppers, upper(number));
    return block < 0 ? (starts[~block] & 1) == 1 : enclose(block, lower(number));
  }

  private boolean enclose(int block, int lower) {
    int[] index = indexes[block];
    boolean indexed = index.length > 0;
    int from = indexed ? index[part(lower)] : starts[block];
    int to = indexed ? index[part(lower) + 1] : starts[block + 1];
    int end = 2 * begun(lower, (from + 1) >>> 1, (to + 1) >>> 1) - 1;
    return end >= from && (end >= to || lower < lowers[end]);
  }

  /** How many ranges begin no later than at a number, when the doubtful ones are in a span. */
  private int begun(int lower, int fromRange, int toRange) {
    int from = fromRange;
    int to = toRange;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (lowers[2 * middle] <= lower) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from;
  }

  private static int upper(long number) {
    return (int) (number >>> 32) ^ Integer.MIN_VALUE;
  }

  private static int lower(long number) {
    return (int) number ^ Integer.MIN_VALUE;
  }

  private static int part(int lower) {
    return (lower ^ Integer.MIN_VALUE) >>> 16;
  }
}
