package io.trueopens.message;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Stands in for ids, addresses and lines: HMAC-SHA-256 under the user's key, cut to 128 bits, as 32
 * hexadecimal digits. Equal things get equal pseudonyms; without the key nobody can try things out.
 */
public final class Pseudonyms implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 16;

  /** What is named; the same text as a message and as a recipient gets two pseudonyms. */
  public enum Of {
    /** A message's id. */
    MESSAGE,
    /** A mail that is known by its campaign and its recipient. */
    CAMPAIGN_AND_RECIPIENT,
    /** A recipient's address. */
    RECIPIENT,
    /** A link of a mail, whose target may name people. */
    LINK,
    /** A client's network. */
    NETWORK,
    /** A line of a log. */
    LINE,
    /** What the arm of a recipient is drawn from. */
    ARM,
    /** What stands in the address of an image for campaign and recipient. */
    TOKEN,
    /** The key itself. */
    KEY
  }

  private final byte[] key;
  private transient @Nullable Mac mac;

  /**
   * @param key at least 16 bytes
   */
  public Pseudonyms(byte[] key) {
    if (key.length < BYTES) {
      throw new IllegalArgumentException(
          "the key has " + key.length + " bytes; expected at least " + BYTES);
    }
    this.key = key.clone();
  }

  /** The pseudonym of a text, or null for null. */
  public @Nullable String of(Of kind, @Nullable String text) {
    return text == null ? null : of(kind, text.getBytes(StandardCharsets.UTF_8));
  }

  /** The pseudonym of the concatenation of some bytes. */
  public String of(Of kind, byte[]... parts) {
    Mac hmac = mac();
    hmac.update(kind.name().getBytes(StandardCharsets.US_ASCII));
    for (byte[] part : parts) {
      hmac.update((byte) 0);
      hmac.update(part);
    }
    return HexFormat.of().formatHex(Arrays.copyOf(hmac.doFinal(), BYTES));
  }

  /** Equal for equal keys, by which one key is told from another. */
  public String check() {
    return of(Of.KEY, new byte[0]);
  }

  /** A key for another purpose: 256 bits that say nothing about this one. */
  byte[] derivedKey(String purpose) {
    return mac().doFinal(("key for " + purpose).getBytes(StandardCharsets.US_ASCII));
  }

  private Mac mac() {
    if (mac == null) {
      try {
        mac = Mac.getInstance(ALGORITHM);
        mac.init(new SecretKeySpec(key, ALGORITHM));
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("this Java lacks " + ALGORITHM, e);
      }
    }
    return mac;
  }
}
