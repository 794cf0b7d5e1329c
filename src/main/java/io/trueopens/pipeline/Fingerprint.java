package io.trueopens.pipeline;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** Short texts that tell things apart. */
final class Fingerprint {
  private static final int SHOWN = 16;

  private Fingerprint() {}

  /** Of a file: its length, and a hash of how it begins. */
  static String of(long length, byte[] head) {
    return length + "-" + hash(head);
  }

  static String of(String text) {
    return hash(text.getBytes(StandardCharsets.UTF_8));
  }

  private static String hash(byte[] bytes) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(bytes);
      return HexFormat.of().formatHex(hash, 0, SHOWN);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256", e);
    }
  }
}
