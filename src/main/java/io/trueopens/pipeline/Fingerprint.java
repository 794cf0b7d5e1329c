package io.trueopens.pipeline;

import io.trueopens.container.Container;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Locale;

/** A short text that tells files apart: how they are packed, their length, and how they begin. */
final class Fingerprint {
  /** How many of a file's first bytes count. */
  static final int HEAD = 4096;

  private static final int SHOWN = 16;

  private Fingerprint() {}

  static String of(Container container, long length, byte[] head) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(head);
      return container.name().toLowerCase(Locale.ROOT)
          + "-"
          + length
          + "-"
          + HexFormat.of().formatHex(hash, 0, SHOWN);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256", e);
    }
  }
}
