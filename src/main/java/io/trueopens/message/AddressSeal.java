package io.trueopens.message;

import io.trueopens.address.IpAddress;
import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import javax.crypto.Cipher;
import javax.crypto.spec.IvParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Seals client addresses, so that a later run under the same key can hold them against newer lists
 * of networks, and nobody else can read them. An address is exactly one block of AES-256; equal
 * addresses give equal seals, as with {@linkplain Pseudonyms pseudonyms}.
 */
public final class AddressSeal {
  private static final int BLOCK = 16;

  private final Cipher sealing;
  private final Cipher opening;

  /**
   * @param pseudonyms hold the key, of which the seal's own is derived
   */
  public AddressSeal(Pseudonyms pseudonyms) {
    SecretKeySpec key = new SecretKeySpec(pseudonyms.derivedKey("address"), "AES");
    this.sealing = cipher(Cipher.ENCRYPT_MODE, key);
    this.opening = cipher(Cipher.DECRYPT_MODE, key);
  }

  /** One block has no other before it, so that the mode's first value may always be the same. */
  private static Cipher cipher(int mode, SecretKeySpec key) {
    try {
      Cipher cipher = Cipher.getInstance("AES/CBC/NoPadding");
      cipher.init(mode, key, new IvParameterSpec(new byte[BLOCK]));
      return cipher;
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this Java lacks AES", e);
    }
  }

  /**
   * The seal of an address as 32 hexadecimal digits.
   *
   * @param text an IPv4 or IPv6 literal; null for anything else
   */
  public @Nullable String sealed(String text) {
    IpAddress address = IpAddress.parse(text);
    if (address == null) {
      return null;
    }
    ByteBuffer block = ByteBuffer.allocate(BLOCK).putLong(address.high()).putLong(address.low());
    return HexFormat.of().formatHex(done(sealing, block.array()));
  }

  /** The address behind a seal. */
  public IpAddress opened(String seal) {
    ByteBuffer block = ByteBuffer.wrap(done(opening, HexFormat.of().parseHex(seal)));
    return new IpAddress(block.getLong(), block.getLong());
  }

  private static byte[] done(Cipher cipher, byte[] block) {
    try {
      return cipher.doFinal(block);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("an address is one whole block", e);
    }
  }
}
