package io.trueopens.simulate.chance;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RangesTest {
  private final Dice dice = new Dice(1, Purpose.CLIENT, 0);

  @Test
  void drawsFromTheNetwork() {
    Ranges ranges = Ranges.of(List.of("192.0.2.16/30"));
    for (int i = 0; i < 100; i++) {
      assertThat(Address.text(ranges.draw(dice))).matches("192[.]0[.]2[.]1[6-9]");
    }
    assertThat(Address.text(Ranges.of(List.of("192.0.2.7/32")).draw(dice))).isEqualTo("192.0.2.7");
  }

  @Test
  void writesIpv6AsAnAddress() throws UnknownHostException {
    Ranges ranges = Ranges.of(List.of("2001:db8::/33"));
    for (int i = 0; i < 100; i++) {
      String text = Address.text(ranges.draw(dice));
      assertThat(text).startsWith("2001:db8:");
      assertThat(InetAddress.getByName(text).getAddress()).hasSize(16);
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"192.0.2.0", "192.0.2.0/33", "2001:db8::/65", "localhost/8", "/8", "a::g/8"})
  void refusesWhatIsNoNetwork(String network) {
    assertThatThrownBy(() -> Ranges.of(List.of(network)))
        .hasMessage(
            "\"" + network + "\" is no network; expected such as 192.0.2.0/24 or 2001:db8::/32");
  }
}
