package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.address.Cidr;
import io.trueopens.address.IpAddress;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

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
    assertThat(table.ranges()).isEqualTo(1);
    assertThat(table.contains(IpAddress.parse("10.200.0.1"))).isTrue();
  }

  @Test
  void emptyHoldsNothing() {
    assertThat(table().contains(IpAddress.parse("10.0.0.1"))).isFalse();
    assertThat(table().contains(IpAddress.parse("::1"))).isFalse();
  }

  @Test
  void agreesWithASearchThroughAll() {
    Random random = new Random(42);
    List<Cidr> networks = new ArrayList<>();
    List<IpAddress> addresses = new ArrayList<>();
    for (int i = 0; i < 1_500; i++) {
      int bits = 10 + random.nextInt(23);
      int first = random.nextInt() & (-1 << (32 - bits));
      networks.add(new Cidr(IpAddress.ofV4(first), IpAddress.ofV4(first | ~(-1 << (32 - bits)))));
      addresses.add(IpAddress.ofV4(random.nextInt()));
      addresses.addAll(List.of(IpAddress.ofV4(first), IpAddress.ofV4(first - 1)));
    }
    assertAgrees(networks, addresses);
  }

  @Test
  void agreesWithASearchThroughAllOfIpv6() {
    Random random = new Random(43);
    List<Cidr> networks = new ArrayList<>();
    List<IpAddress> addresses = new ArrayList<>();
    for (int i = 0; i < 500; i++) {
      String start = "2a02:26f7:" + random.nextInt(30) + ":" + random.nextInt(30) + ":";
      networks.add(Cidr.parse(random.nextBoolean() ? start + ":/64" : start + "8000::/65"));
      addresses.add(IpAddress.parse(start + (random.nextBoolean() ? "7fff" : "8000") + "::1"));
      addresses.add(IpAddress.parse("2a02:26f7:" + random.nextInt(40) + "::"));
    }
    assertAgrees(networks, addresses);
  }

  private static void assertAgrees(List<Cidr> networks, List<IpAddress> addresses) {
    RangeTable table = RangeTable.of(networks);
    assertThat(addresses)
        .allSatisfy(
            address ->
                assertThat(table.contains(address))
                    .isEqualTo(networks.stream().anyMatch(n -> n.contains(address))));
  }
}
