package io.trueopens.address;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class IpAddressTest {
  @ParameterizedTest
  @CsvSource({
    "192.0.2.1,                 0000:0000:0000:0000:0000:ffff:c000:0201",
    "255.255.255.255,           0000:0000:0000:0000:0000:ffff:ffff:ffff",
    "::ffff:192.0.2.1,          0000:0000:0000:0000:0000:ffff:c000:0201",
    "::FFFF:c000:201,           0000:0000:0000:0000:0000:ffff:c000:0201",
    "::,                        0000:0000:0000:0000:0000:0000:0000:0000",
    "::1,                       0000:0000:0000:0000:0000:0000:0000:0001",
    "[::1],                     0000:0000:0000:0000:0000:0000:0000:0001",
    "fe80::1%eth0,              fe80:0000:0000:0000:0000:0000:0000:0001",
    "[fe80::1%3],               fe80:0000:0000:0000:0000:0000:0000:0001",
    "2001:db8::,                2001:0db8:0000:0000:0000:0000:0000:0000",
    "2001:db8::8:7:6:5,         2001:0db8:0000:0000:0008:0007:0006:0005",
    "1:2:3:4:5:6:7:8,           0001:0002:0003:0004:0005:0006:0007:0008",
    "64:ff9b::1.2.3.4,          0064:ff9b:0000:0000:0000:0000:0102:0304",
    "1:2:3:4:5:6:1.2.3.4,       0001:0002:0003:0004:0005:0006:0102:0304"
  })
  void readsLiterals(String text, String expanded) {
    IpAddress address = IpAddress.parse(text);
    assertThat(address).isNotNull();
    assertThat("%016x%016x".formatted(address.high(), address.low()))
        .isEqualTo(expanded.replace(":", ""));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "-",
        "localhost",
        "mail.example.org",
        "1.2.3",
        "1.2.3.4.5",
        "1.2.3.256",
        "01.2.3.4",
        "0x7f.0.0.1",
        "2130706433",
        "1.2.3.4:80",
        "1.2.3.4 ",
        "1..3.4",
        "+1.2.3.4",
        "1.2.3.4%1",
        "[1.2.3.4",
        ":",
        ":::",
        "1:2:3:4:5:6:7",
        "1:2:3:4:5:6:7:8:9",
        "1:2:3:4:5:6:7:8::",
        "1::2::3",
        "1:",
        ":1",
        "12345::",
        "g::",
        "::1.2.3",
        "1.2.3.4::",
        "::1.2.3.4:5",
        "1:2:3:4:5:6:7:1.2.3.4",
        "٣::",
        "%1",
        "[]"
      })
  void takesNothingElse(String text) {
    assertThat(IpAddress.parse(text)).isNull();
  }

  @Test
  void agreesWithTheJdk() throws UnknownHostException {
    Random random = new Random(20261123);
    for (int i = 0; i < 20_000; i++) {
      byte[] bytes = new byte[random.nextBoolean() ? 4 : 16];
      random.nextBytes(bytes);
      if (bytes.length == 16 && random.nextBoolean()) {
        Arrays.fill(bytes, random.nextInt(8), 8 + random.nextInt(8), (byte) 0);
      }
      String text = InetAddress.getByAddress(bytes).getHostAddress();
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      IpAddress expected =
          bytes.length == 4
              ? IpAddress.ofV4(buffer.getInt())
              : new IpAddress(buffer.getLong(), buffer.getLong());
      assertThat(IpAddress.parse(text)).as(text).isEqualTo(expected);
    }
  }

  @Test
  void neverThrows() {
    Random random = new Random(7);
    String signs = "0123456789abcdefF:.:%[]/ x";
    for (int i = 0; i < 200_000; i++) {
      StringBuilder text = new StringBuilder();
      for (int length = random.nextInt(20); length > 0; length--) {
        text.append(signs.charAt(random.nextInt(signs.length())));
      }
      IpAddress.parse(text.toString());
    }
  }
}
