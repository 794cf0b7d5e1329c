package io.trueopens.ledger;

import java.io.IOException;
import java.io.InputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/** Reads through a file once and finds out which known beginnings it has. */
public final class ContentReader {
  private static final int BLOCK = 256 * 1024;

  private final Beginnings wanted;
  private final Set<Prefix> known = new HashSet<>();
  private final MessageDigest digest;
  private long at;
  private Prefix lines;

  private ContentReader(Beginnings wanted) {
    this.wanted = wanted;
    this.digest = sha256();
    this.lines = new Prefix(0, hash());
    if (wanted.contains(lines)) {
      // One line that was packed without its newline: it is known by its tail.
      known.add(lines);
    }
  }

  /**
   * Reads all of a stream. Where it breaks off, what came before counts.
   *
   * @param unpacked the file's bytes
   * @param packed whether the file was packed, and so is complete by nature
   * @param wanted the beginnings to look for
   */
  public static Content read(InputStream unpacked, boolean packed, Beginnings wanted) {
    ContentReader reader = new ContentReader(wanted);
    String problem = reader.readAll(unpacked);
    boolean rest = reader.at > reader.lines.length();
    Prefix whole =
        rest && packed && problem == null ? new Prefix(reader.at, reader.hash()) : reader.lines;
    return new Content(reader.lines, whole, rest && !packed, Set.copyOf(reader.known), problem);
  }

  private @Nullable String readAll(InputStream in) {
    byte[] block = new byte[BLOCK];
    try {
      for (int length = in.read(block); length >= 0; length = in.read(block)) {
        add(block, length);
      }
      return null;
    } catch (IOException e) {
      return String.valueOf(e.getMessage());
    }
  }

  /** Stops at each length that is asked for, and behind the last newline. */
  private void add(byte[] block, int length) {
    long newline = at + lineEnd(block, length);
    NavigableSet<Long> stops = new TreeSet<>(wanted.lengths(at, at + length));
    if (newline > at) {
      stops.add(newline);
    }
    int from = 0;
    long begin = at;
    for (long stop : stops) {
      int to = (int) (stop - begin);
      digest.update(block, from, to - from);
      from = to;
      at = stop;
      look(stop == newline);
    }
    digest.update(block, from, length - from);
    at = begin + length;
  }

  private static int lineEnd(byte[] block, int length) {
    int end = length;
    while (end > 0 && block[end - 1] != '\n') {
      end--;
    }
    return end;
  }

  private void look(boolean atLineEnd) {
    Prefix here = new Prefix(at, hash());
    if (wanted.contains(here)) {
      known.add(here);
    }
    if (atLineEnd) {
      lines = here;
    }
  }

  private String hash() {
    try {
      return HexFormat.of().formatHex(((MessageDigest) digest.clone()).digest());
    } catch (CloneNotSupportedException e) {
      throw new IllegalStateException("this Java's SHA-256 cannot be copied", e);
    }
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("this Java lacks SHA-256", e);
    }
  }
}
