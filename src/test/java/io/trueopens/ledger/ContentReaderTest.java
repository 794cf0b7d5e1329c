package io.trueopens.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class ContentReaderTest {
  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  private static Prefix prefix(byte[] whole, int length) {
    try {
      byte[] hash = MessageDigest.getInstance("SHA-256").digest(Arrays.copyOf(whole, length));
      return new Prefix(length, HexFormat.of().formatHex(hash));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Content read(byte[] file, boolean packed, List<Prefix> candidates) {
    return ContentReader.read(new ByteArrayInputStream(file), packed, new Beginnings(candidates));
  }

  @Test
  void aGrowingFileEndsWithItsLastNewline() {
    byte[] file = bytes("one\ntwo\nthr");
    Content content = read(file, false, List.of());
    assertThat(content.lines()).isEqualTo(prefix(file, 8));
    assertThat(content.whole()).isEqualTo(content.lines());
    assertThat(content.waiting()).isTrue();
    assertThat(content.hasTail()).isFalse();
    assertThat(content.problem()).isNull();
  }

  @Test
  void aPackedFileIsReadToItsEnd() {
    byte[] file = bytes("one\ntwo");
    Content content = read(file, true, List.of());
    assertThat(content.lines()).isEqualTo(prefix(file, 4));
    assertThat(content.whole()).isEqualTo(prefix(file, 7));
    assertThat(content.hasTail()).isTrue();
    assertThat(content.waiting()).isFalse();
  }

  @Test
  void anEmptyFileHasNothing() {
    Content content = read(new byte[0], false, List.of());
    assertThat(content.lines()).isEqualTo(prefix(new byte[0], 0));
    assertThat(content.waiting()).isFalse();
  }

  /** Wherever blocks end, and whatever else is looked for. */
  @Test
  void everyBeginningIsFoundAndNoOther() {
    Random random = new Random(7);
    byte[] file = new byte[700_000];
    random.nextBytes(file);
    List<Prefix> own =
        random.ints(50, 1, file.length).mapToObj(length -> prefix(file, length)).toList();
    byte[] other = file.clone();
    other[0]++;
    List<Prefix> strange =
        random.ints(50, 1, file.length).mapToObj(length -> prefix(other, length)).toList();
    List<Prefix> all = new java.util.ArrayList<>(own);
    all.addAll(strange);
    all.add(new Prefix(file.length + 1L, "0"));
    assertThat(read(file, false, all).known()).containsExactlyInAnyOrderElementsOf(own);
  }

  @Test
  void whatCameBeforeABreakCounts() {
    byte[] file = bytes("one\ntwo\nthr");
    InputStream breaking =
        new FilterInputStream(new ByteArrayInputStream(file)) {
          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            int read = super.read(into, from, Math.min(length, 5));
            if (read < 0) {
              throw new IOException("unexpected end");
            }
            return read;
          }
        };
    Content content = ContentReader.read(breaking, true, new Beginnings(List.of()));
    assertThat(content.problem()).isEqualTo("unexpected end");
    assertThat(content.whole()).isEqualTo(prefix(file, 8));
  }
}
