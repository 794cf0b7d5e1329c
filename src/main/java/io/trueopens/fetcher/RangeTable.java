package io.trueopens.fetcher;

import io.trueopens.address.Cidr;
import io.trueopens.address.IpAddress;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.stream.LongStream;

/**
 * A set of addresses as sorted, merged ranges in plain arrays, searched by halving. IPv4 is kept
 * apart because it is most of the traffic and four bytes an end.
 */
final class RangeTable implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Comparator<IpAddress> ORDER =
      Comparator.<IpAddress>comparingLong(a -> a.high() ^ Long.MIN_VALUE)
          .thenComparingLong(a -> a.low() ^ Long.MIN_VALUE);

  private final int[] v4Starts;
  private final int[] v4Ends;
  private final long[] v6Starts;
  private final long[] v6Ends;

  private RangeTable(List<Cidr> v4, List<Cidr> v6) {
    v4Starts = v4.stream().mapToInt(c -> ordered(c.first())).toArray();
    v4Ends = v4.stream().mapToInt(c -> ordered(c.last())).toArray();
    v6Starts = v6.stream().flatMapToLong(c -> halves(c.first())).toArray();
    v6Ends = v6.stream().flatMapToLong(c -> halves(c.last())).toArray();
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
    return v4Starts.length + v6Starts.length / 2;
  }

  boolean contains(IpAddress address) {
    return address.isV4() ? containsV4(ordered(address)) : containsV6(address);
  }

  private boolean containsV4(int key) {
    int low = 0;
    int high = v4Starts.length - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (v4Starts[middle] <= key) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high >= 0 && key <= v4Ends[high];
  }

  private boolean containsV6(IpAddress address) {
    long keyHigh = address.high() ^ Long.MIN_VALUE;
    long keyLow = address.low() ^ Long.MIN_VALUE;
    int low = 0;
    int high = v6Starts.length / 2 - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (compare(v6Starts, middle, keyHigh, keyLow) <= 0) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    return high >= 0 && compare(v6Ends, high, keyHigh, keyLow) >= 0;
  }

  private static int compare(long[] halves, int index, long keyHigh, long keyLow) {
    int byHigh = Long.compare(halves[2 * index], keyHigh);
    return byHigh != 0 ? byHigh : Long.compare(halves[2 * index + 1], keyLow);
  }

  /** The sign bit turned over, so that signed comparison gives the unsigned order. */
  private static int ordered(IpAddress address) {
    return (int) address.low() ^ Integer.MIN_VALUE;
  }

  private static LongStream halves(IpAddress address) {
    return LongStream.of(address.high() ^ Long.MIN_VALUE, address.low() ^ Long.MIN_VALUE);
  }
}
