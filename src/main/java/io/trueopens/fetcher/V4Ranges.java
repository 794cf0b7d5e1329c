package io.trueopens.fetcher;

import io.trueopens.address.Cidr;
import io.trueopens.address.IpAddress;
import java.io.Serializable;
import java.util.List;

/**
 * Ranges of IPv4 addresses in two sorted arrays, searched by halving. An index by the first two
 * bytes leaves few ranges to search.
 */
final class V4Ranges implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Fewer ranges are found quicker without a look at the index. */
  private static final int WORTH_AN_INDEX = 1_024;

  private final int[] starts;
  private final int[] ends;

  /** For the first two bytes of an address, how many ranges start below them; or empty. */
  private final int[] index;

  /** Takes networks in order that do not overlap. */
  V4Ranges(List<Cidr> networks) {
    starts = networks.stream().mapToInt(network -> ordered(network.first())).toArray();
    ends = networks.stream().mapToInt(network -> ordered(network.last())).toArray();
    index = starts.length < WORTH_AN_INDEX ? new int[0] : index(starts);
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

  boolean contain(IpAddress address) {
    int key = ordered(address);
    boolean indexed = index.length > 0;
    int low = indexed ? index[firstTwo(key)] : 0;
    int high = (indexed ? index[firstTwo(key) + 1] : starts.length) - 1;
    while (low <= high) {
      int middle = (low + high) >>> 1;
      if (starts[middle] <= key) {
        low = middle + 1;
      } else {
        high = middle - 1;
      }
    }
    // The last range that does not start behind the key; it may start in front of the index's part.
    return low > 0 && key <= ends[low - 1];
  }

  private static int firstTwo(int ordered) {
    return (ordered ^ Integer.MIN_VALUE) >>> 16;
  }

  /** The sign bit turned over, so that signed comparison gives the unsigned order. */
  private static int ordered(IpAddress address) {
    return (int) address.low() ^ Integer.MIN_VALUE;
  }
}
