package io.trueopens.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CidrTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.0/24,    192.0.2.0,   192.0.2.255",
    "192.0.2.7,       192.0.2.7,   192.0.2.7",
    "192.0.2.7/32,    192.0.2.7,   192.0.2.7",
    "0.0.0.0/0,       0.0.0.0,     255.255.255.255",
    "2001:db8::/32,   2001:db8::,  2001:db8:ffff:ffff:ffff:ffff:ffff:ffff",
    "2001:db8::/64,   2001:db8::,  2001:db8::ffff:ffff:ffff:ffff",
    "2001:db8::/65,   2001:db8::,  2001:db8::7fff:ffff:ffff:ffff",
    "2001:db8::/127,  2001:db8::,  2001:db8::1",
    "::/0,            ::,          ffff:ffff:ffff:ffff:ffff:ffff:ffff:ffff"
  })
  void spansFromFirstToLast(String network, String first, String last) {
    assertThat(Cidr.parse(network))
        .isEqualTo(new Cidr(IpAddress.parse(first), IpAddress.parse(last)));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "example.org/24,  is no network; expected such as 192.0.2.0/24 or 2001:db8::/32",
        "192.0.2.0/33,    has no prefix length from 0 to 32 after the slash",
        "192.0.2.0/,      has no prefix length from 0 to 32 after the slash",
        "192.0.2.0/-1,    has no prefix length from 0 to 32 after the slash",
        "192.0.2.0/٢٤,    has no prefix length from 0 to 32 after the slash",
        "2001:db8::/129,  has no prefix length from 0 to 128 after the slash"
      })
  void saysWhatIsWrong(String network, String problem) {
    assertThatThrownBy(() -> Cidr.parse(network))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("\"" + network + "\" " + problem);
  }

  @Test
  void rejectsBitsBehindThePrefix() {
    assertThatThrownBy(() -> Cidr.parse("192.0.2.1/24"))
        .hasMessage(
            "\"192.0.2.1/24\" has bits behind its prefix; write the network's first address");
  }
}
