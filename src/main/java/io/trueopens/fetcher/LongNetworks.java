package io.trueopens.fetcher;

import io.trueopens.address.Cidr;
import io.trueopens.address.IpAddress;
import java.io.Serializable;
import java.util.List;

/** IPv6 networks that are smaller than a /64, such as single addresses: few in any list. */
final class LongNetworks implements Serializable {
  private static final long serialVersionUID = 1L;

  private final long[] highs;
  private final long[] firsts;
  private final long[] lasts;

  /** Takes networks in order that do not overlap. */
  LongNetworks(List<Cidr> networks) {
    highs = networks.stream().mapToLong(n -> ordered(n.first().high())).toArray();
    firsts = networks.stream().mapToLong(n -> ordered(n.first().low())).toArray();
    lasts = networks.stream().mapToLong(n -> ordered(n.last().low())).toArray();
  }

  boolean contain(IpAddress address) {
    long high = ordered(address.high());
    long low = ordered(address.low());
    int from = 0;
    int to = highs.length;
    while (from < to) {
      int middle = (from + to) >>> 1;
      if (highs[middle] < high || (highs[middle] == high && firsts[middle] <= low)) {
        from = middle + 1;
      } else {
        to = middle;
      }
    }
    return from > 0 && highs[from - 1] == high && low <= lasts[from - 1];
  }

  /** The sign bit turned over, so that signed comparison gives the unsigned order. */
  private static long ordered(long half) {
    return half ^ Long.MIN_VALUE;
  }
}
