package io.trueopens.fetcher;

import io.trueopens.address.Cidr;
import io.trueopens.address.IpAddress;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;

/**
 * A set of addresses as sorted, merged ranges in plain arrays, searched by halving. IPv4 is kept
 * apart because it is most of the traffic and four bytes an end; an index by the first two bytes
 * leaves few ranges to search.
 */
final class RangeTable implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Comparator<IpAddress> ORDER =
      Comparator.<IpAddress>comparingLong(a -> a.high() ^ Long.MIN_VALUE)
          .thenComparingLong(a -> a.low() ^ Long.MIN_VALUE);

  /** Fewer ranges are found quicker without a look at the index. */
  private static final int WORTH_AN_INDEX = 1_024;

  private final int[] v4Starts;
  private final int[] v4Ends;

  /** For the first two bytes of an address, how many ranges start below them; or empty. */
  private final int[] v4Index;

  /** Every so many ranges of IPv6 there is one that is looked at first, all close together. */
  private static final int STEP = 64;

  private final long[] v6FirstHighs;
  private final long[] v6FirstLows;
  private final long[] v6StartHighs;
  private final long[] v6StartLows;
  private final long[] v6EndHighs;
  private final long[] v6EndLows;

  private RangeTable(List<Cidr> v4, List<Cidr> v6) {
    v4Starts = v4.stream().mapToInt(c -> ordered(c.first())).toArray();
    v4Ends = v4.stream().mapToInt(c -> ordered(c.last())).toArray();
    v4Index = v4Starts.length < WORTH_AN_INDEX ? new int[0] : index(v4Starts);
    v6StartHighs = v6.stream().mapToLong(c -> c.first().high() ^ Long.MIN_VALUE).toArray();
    v6StartLows = v6.stream().mapToLong(c -> c.first().low() ^ Long.MIN_VALUE).toArray();
    v6FirstHighs = everyStep(v6StartHighs);
    v6FirstLows = everyStep(v6StartLows);
    v6EndHighs = v6.stream().mapToLong(c -> c.last().high() ^ Long.MIN_VALUE).toArray();
    v6EndLows = v6.stream().mapToLong(c -> c.last().low() ^ Long.MIN_VALUE).toArray();
  }

  private static long[] everyStep(long[] halves) {
    return IntStream.range(0, (halves.length + STEP - 1) / STEP)
        .mapToLong(i -> halves[i * STEP])
        .toArray();
  }

  private static int[] index(int[] starts) {
    int[] index = new int[(1 << 16) + 1];
    int range = 0;
    for (int bytes = 0; bytes <= 1 << 16; bytes++) {
      while (range < starts.length && firstTwo(starts[range]) < bytes) {
        range++;
      }
      index[bytes] = range;
    }
    return index;
  }

  private static int firstTwo(int ordered) {
    return (ordered ^ Integer.MIN_VALUE) >>> 16;
  }

  static RangeTable of(Collection<Cidr> networks) {
    List<Cidr> merged = merged(networks);
    return new RangeTable(
        merged.stream().filter(c -> c.first().isV4()).toList(),
        merged.stream().filter(c -> !c.first().isV4()).toList());
  }

  private static List<Cidr> merged(Collection<Cidr> networks) {
    List<Cidr> merged = new ArrayList<>();
    // Of networks with the same start the widest comes first, and swallows the others.
    List<Cidr> sorted =
        networks.stream()
            .sorted(
                Comparator.comparing(Cidr::first, ORDER)
                    .thenComparing(Cidr::last, ORDER.reversed()))
            .toList();
    for (Cidr next : sorted) {
      Cidr before = merged.isEmpty() ? null : merged.get(merged.size() - 1);
      // Networks nest or are apart: a network that starts inside another ends inside it.
      if (before == null || ORDER.compare(next.first(), before.last()) > 0) {
        merged.add(next);
      }
    }
    return merged;
  }

  int ranges() {
    return v4Starts.length + v6StartHighs.length;
  }

  boolean contains(IpAddress address) {
    return address.isV4()
        ? containsV4(ordered(address))
        : containsV6(address.high() ^ Long.MIN_VALUE, address.low() ^ Long.MIN_VALUE);
  }

  private boolean containsV4(int key) {
    boolean indexed = v4Index.length > 0;
    int low = indexed ? v4Index[firstTwo(key)] : 0;
    int high = (indexed ? v4Index[firstTwo(key) + 1] : v4Starts.length) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (v4Starts[middle] <= key) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    // The last range that does not start behind the key; it may start in front of the index's part.
    return low > 0 && key <= v4Ends[low - 1];
  }

  private boolean containsV6(long keyHigh, long keyLow) {
    int step = startsBehind(keyHigh, keyLow, v6FirstHighs, v6FirstLows, 0, v6FirstHighs.length);
    int from = Math.max(0, step - 1) * STEP;
    int to = Math.min(v6StartHighs.length, step * STEP);
    int range = startsBehind(keyHigh, keyLow, v6StartHighs, v6StartLows, from, to) - 1;
    return range >= 0
        && (v6EndHighs[range] > keyHigh
            || (v6EndHighs[range] == keyHigh && v6EndLows[range] >= keyLow));
  }

  /** The place in a part of sorted numbers of two halves from which on they are behind a key. */
  private static int startsBehind(
      long keyHigh, long keyLow, long[] highs, long[] lows, int from, int to) {
    int low = from;
    int high = to - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      long half = highs[middle];
      if (half < keyHigh || (half == keyHigh && lows[middle] <= keyLow)) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return low;
  }

  /** The sign bit turned over, so that signed comparison gives the unsigned order. */
  private static int ordered(IpAddress address) {
    return (int) address.low() ^ Integer.MIN_VALUE;
  }
}
