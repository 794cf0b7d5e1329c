package io.trueopens.pipeline;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** A short text that tells files apart: their length, and a hash of how they begin. */
final class Fingerprint {
  private static final int SHOWN = 16;

  private Fingerprint() {}

  static String of(long length, byte[] head) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(head);
      return length + "-" + HexFormat.of().formatHex(hash, 0, SHOWN);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256", e);
    }
  }
}
