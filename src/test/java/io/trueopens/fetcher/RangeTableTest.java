package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.address.Cidr;
import io.trueopens.address.IpAddress;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RangeTableTest {
  private static RangeTable table(String... networks) {
    return RangeTable.of(List.of(networks).stream().map(Cidr::parse).toList());
  }

  @Test
  void holdsFirstAndLastAndNothingBeyond() {
    RangeTable table = table("198.51.100.0/24", "10.0.0.0/8", "2001:db8::/32");
    assertThat(
            List.of("10.0.0.0", "10.255.255.255", "198.51.100.0", "198.51.100.255", "2001:db8::"))
        .allMatch(a -> table.contains(IpAddress.parse(a)));
    assertThat(List.of("9.255.255.255", "11.0.0.0", "198.51.101.0", "2001:db9::", "::", "0.0.0.0"))
        .noneMatch(a -> table.contains(IpAddress.parse(a)));
  }

  @Test
  void widerNetworksSwallowNarrowerOnesInAnyOrder() {
    RangeTable table = table("10.0.0.0/16", "10.9.0.0/16", "10.0.0.0/8", "10.0.0.0/24");
    assertThat(List.of("10.0.0.0", "10.0.1.0", "10.8.255.255", "10.200.0.1", "10.255.255.255"))
        .allMatch(a -> table.contains(IpAddress.parse(a)));
    assertThat(List.of("9.255.255.255", "11.0.0.0"))
        .noneMatch(a -> table.contains(IpAddress.parse(a)));
  }

  @Test
  void theWholeOfOneFamilyIsNothingOfTheOther() {
    RangeTable v6 = table("::/0", "10.0.0.0/8");
    assertThat(List.of("::", "::1", "2001:db8::1", "ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"))
        .allMatch(a -> v6.contains(IpAddress.parse(a)));
    assertThat(v6.contains(IpAddress.parse("10.1.2.3"))).isTrue();
    assertThat(v6.contains(IpAddress.parse("192.0.2.1"))).isFalse();
    RangeTable v4 = table("0.0.0.0/0");
    assertThat(List.of("0.0.0.0", "127.255.255.255", "128.0.0.0", "255.255.255.255"))
        .allMatch(a -> v4.contains(IpAddress.parse(a)));
    assertThat(v4.contains(IpAddress.parse("::1"))).isFalse();
  }

  @Test
  void networksThatTouchAreOne() {
    RangeTable table =
        table("192.0.2.128/25", "192.0.2.0/25", "2001:db8::/33", "2001:db8:8000::/33");
    assertThat(List.of("192.0.2.0", "192.0.2.127", "192.0.2.128", "192.0.2.255", "2001:db8:7fff::"))
        .allMatch(a -> table.contains(IpAddress.parse(a)));
    assertThat(List.of("192.0.1.255", "192.0.3.0", "2001:db9::"))
        .noneMatch(a -> table.contains(IpAddress.parse(a)));
  }

  @Test
  void emptyHoldsNothing() {
    assertThat(table().contains(IpAddress.parse("10.0.0.1"))).isFalse();
    assertThat(table().contains(IpAddress.parse("::1"))).isFalse();
  }

  /**
   * Networks that nest and touch, at random; where they are many and in one block, an index finds
   * them.
   */
  @ParameterizedTest
  @CsvSource({
    "0.0.0.0, 96, 98, 128, 1000",
    "10.0.0.0, 104, 120, 128, 20000",
    "255.255.0.0, 112, 112, 128, 300",
    "::, 0, 1, 128, 1000",
    "2001:db8::, 32, 58, 64, 20000",
    "2001:db8::, 56, 57, 128, 1000",
    "ffff:ffff:ffff::, 48, 48, 128, 300"
  })
  void agreesWithASearchThroughAll(String block, int fixed, int widest, int narrowest, int count) {
    Random random = new Random(count + fixed);
    IpAddress start = IpAddress.parse(block);
    List<Cidr> networks = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      boolean nested = i > 0 && random.nextInt(4) == 0;
      IpAddress near =
          nested ? networks.get(random.nextInt(i)).last() : anyIn(start, fixed, random);
      networks.add(around(near, widest + random.nextInt(narrowest - widest + 1)));
    }
    RangeTable table = RangeTable.of(networks);
    for (int i = 0; i < 400; i++) {
      Cidr network = networks.get(random.nextInt(count));
      for (IpAddress address :
          List.of(
              network.first(),
              network.last(),
              beside(network.first(), -1),
              beside(network.last(), 1),
              anyIn(start, fixed, random))) {
        assertThat(table.contains(address))
            .as("%s", address)
            .isEqualTo(networks.stream().anyMatch(n -> n.contains(address)));
      }
    }
  }

  private static IpAddress anyIn(IpAddress start, int fixed, Random random) {
    Cidr block = around(start, fixed);
    return new IpAddress(
        start.high() | (random.nextLong() & (block.first().high() ^ block.last().high())),
        start.low() | (random.nextLong() & (block.first().low() ^ block.last().low())));
  }

  private static Cidr around(IpAddress address, int prefix) {
    long high = hostBits(Math.min(prefix, 64));
    long low = hostBits(Math.max(prefix - 64, 0));
    return new Cidr(
        new IpAddress(address.high() & ~high, address.low() & ~low),
        new IpAddress(address.high() | high, address.low() | low));
  }

  private static long hostBits(int prefix) {
    return prefix == 64 ? 0 : -1L >>> prefix;
  }

  private static IpAddress beside(IpAddress address, int step) {
    long low = address.low() + step;
    boolean carries = step > 0 ? low == 0 : low == -1;
    return new IpAddress(carries ? address.high() + step : address.high(), low);
  }

  /** As many ranges as Apple's list has; arrays are written as they lie in memory. */
  @Test
  void threeHundredThousandRangesAreFarBelow64Megabytes() throws IOException {
    Random random = new Random(44);
    List<Cidr> networks = new ArrayList<>();
    for (int i = 0; i < 150_000; i++) {
      networks.add(around(IpAddress.ofV4(random.nextInt()), 96 + 29));
      networks.add(around(anyIn(IpAddress.parse("2a02:26f7::"), 32, random), 64));
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(RangeTable.of(networks));
    }
    assertThat(bytes.size()).isBetween(1_000_000, 4_000_000);
  }
}
