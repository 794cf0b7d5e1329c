package io.trueopens.ledger;

import java.io.Serializable;

/**
 * How an unpacked file begins.
 *
 * @param length how many of its first bytes are meant
 * @param hash SHA-256 of these, in hexadecimal
 */
public record Prefix(long length, String hash) implements Serializable {
  private static final long serialVersionUID = 1L;
}
