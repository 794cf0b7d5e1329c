package io.trueopens.fetcher;

import io.trueopens.address.Cidr;
import io.trueopens.address.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * Looks up addresses among 300,000 ranges, as many as Apple's list of its relay has, half of the
 * addresses inside. The aim is 10 million IPv4 and 4 million IPv6 addresses a second, in less than
 * 64 MB.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class RangeTableBenchmark {
  private static final int RANGES = 300_000;
  private static final int ADDRESSES = 1 << 16;

  private final List<IpAddress> v4Addresses = new ArrayList<>();
  private final List<IpAddress> v6Addresses = new ArrayList<>();
  private final RangeTable v4 = table(new Random(1), v4Addresses, RangeTableBenchmark::v4);
  private final RangeTable v6 = table(new Random(2), v6Addresses, RangeTableBenchmark::v6);

  private interface Ranges {
    /** A range, as one writes it, and an address inside or behind it. */
    String[] next(Random random);
  }

  private static RangeTable table(Random random, List<IpAddress> addresses, Ranges ranges) {
    List<Cidr> networks = new ArrayList<>();
    List<IpAddress> all = new ArrayList<>();
    for (int i = 0; i < RANGES; i++) {
      String[] range = ranges.next(random);
      networks.add(Cidr.parse(range[0]));
      IpAddress address = IpAddress.parse(range[1]);
      if (address != null) {
        all.add(address);
      }
    }
    for (int i = 0; i < ADDRESSES; i++) {
      // Copied, since an address that was just read is at hand: what is measured is the look-up.
      IpAddress any = all.get(random.nextInt(all.size()));
      addresses.add(new IpAddress(any.high(), any.low()));
    }
    return RangeTable.of(networks);
  }

  /** A /29 somewhere in 1.0.0.0 to 223.255.255.255. */
  private static String[] v4(Random random) {
    String start =
        (1 + random.nextInt(223)) + "." + random.nextInt(256) + "." + random.nextInt(256) + ".";
    int last = random.nextInt(16) * 16;
    return new String[] {start + last + "/29", start + (last + random.nextInt(16))};
  }

  /** A /64 in one operator's /32, as the relay's are. */
  private static String[] v6(Random random) {
    String start = "2a02:26f7:" + Integer.toHexString(random.nextInt(65_536)) + ":";
    int subnet = random.nextInt(32_768) * 2;
    return new String[] {
      start + Integer.toHexString(subnet) + "::/64",
      start + Integer.toHexString(subnet + random.nextInt(2)) + "::1"
    };
  }

  /** IPv4 addresses. */
  @Benchmark
  @OperationsPerInvocation(ADDRESSES)
  public int v4() {
    return inside(v4, v4Addresses);
  }

  /** IPv6 addresses. */
  @Benchmark
  @OperationsPerInvocation(ADDRESSES)
  public int v6() {
    return inside(v6, v6Addresses);
  }

  private static int inside(RangeTable table, List<IpAddress> addresses) {
    int inside = 0;
    for (IpAddress address : addresses) {
      inside += table.contains(address) ? 1 : 0;
    }
    return inside;
  }
}
