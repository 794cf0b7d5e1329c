package io.trueopens.fetcher;

import io.trueopens.address.Cidr;
import io.trueopens.address.IpAddress;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/**
 * A set of addresses, in plain arrays. IPv4 is kept apart because it is most of the traffic. Of
 * IPv6 the upper half of an address decides, but for the few networks that are smaller.
 */
final class RangeTable implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final Comparator<IpAddress> ORDER =
      Comparator.<IpAddress>comparingLong(a -> a.high() ^ Long.MIN_VALUE)
          .thenComparingLong(a -> a.low() ^ Long.MIN_VALUE);

  private final V4Ranges v4;
  private final Edges v6;
  private final LongNetworks longV6;

  private RangeTable(List<Cidr> v4, List<Cidr> v6) {
    this.v4 = new V4Ranges(v4);
    EdgeList halves = new EdgeList();
    v6.stream()
        .filter(RangeTable::isWide)
        .forEach(network -> halves.add(network.first().high(), network.last().high()));
    this.v6 = halves.edges();
    longV6 = new LongNetworks(v6.stream().filter(network -> !isWide(network)).toList());
  }

  private static boolean isWide(Cidr network) {
    return network.first().low() == 0 && network.last().low() == -1;
  }

  static RangeTable of(Collection<Cidr> networks) {
    return new RangeTable(apart(networks, true), apart(networks, false));
  }

  /** Of one family: ::/0 is written around all of IPv4, and holds none of it. */
  private static List<Cidr> apart(Collection<Cidr> networks, boolean v4) {
    List<Cidr> apart = new ArrayList<>();
    // Of networks with the same start the widest comes first, and swallows the others.
    List<Cidr> sorted =
        networks.stream()
            .filter(network -> network.first().isV4() == v4)
            .sorted(
                Comparator.comparing(Cidr::first, ORDER)
                    .thenComparing(Cidr::last, ORDER.reversed()))
            .toList();
    for (Cidr next : sorted) {
      Cidr before = apart.isEmpty() ? null : apart.get(apart.size() - 1);
      // Networks nest or are apart: a network that starts inside another ends inside it.
      if (before == null || ORDER.compare(next.first(), before.last()) > 0) {
        apart.add(next);
      }
    }
    return apart;
  }

  boolean contains(IpAddress address) {
    return address.isV4()
        ? v4.contain(address)
        : v6.enclose(address.high()) || longV6.contain(address);
  }
}
