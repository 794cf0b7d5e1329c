package io.trueopens.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.address.IpAddress;
import org.junit.jupiter.api.Test;

class AddressSealTest {
  private static final AddressSeal SEAL = new AddressSeal(new Pseudonyms(new byte[32]));

  /**
   * {@code openssl}: the key is HMAC-SHA-256 of "key for address" under 32 zero bytes, the block
   * the mapped address ::ffff:203.0.113.9, the mode aes-256-ecb without padding.
   */
  @Test
  void anAddressIsOneBlockOfAes() {
    assertThat(SEAL.sealed("203.0.113.9")).isEqualTo("f16964b3e77a6e15263701da6fb3510f");
  }

  @Test
  void theKeyOpensTheSeal() {
    for (String address : new String[] {"203.0.113.9", "2001:db8::1", "::ffff:198.51.100.7"}) {
      String seal = SEAL.sealed(address);
      assertThat(seal).hasSize(32).isEqualTo(SEAL.sealed(address));
      assertThat(SEAL.opened(seal)).isEqualTo(IpAddress.parse(address));
    }
  }

  @Test
  void anotherKeyGivesAnotherSeal() {
    byte[] key = new byte[32];
    key[0] = 1;
    AddressSeal other = new AddressSeal(new Pseudonyms(key));
    assertThat(other.sealed("203.0.113.9")).isNotEqualTo(SEAL.sealed("203.0.113.9"));
  }

  @Test
  void whatIsNoAddressHasNone() {
    assertThat(SEAL.sealed("mail.example.org")).isNull();
  }
}
