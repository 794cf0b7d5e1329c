package io.trueopens.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.luben.zstd.ZstdOutputStream;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.zip.GZIPOutputStream;
import net.jpountz.lz4.LZ4FrameOutputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.tukaani.xz.LZMA2Options;
import org.tukaani.xz.XZOutputStream;

class ContainerTest {
  private static byte[] pack(Container container, byte[] plain) throws IOException {
    ByteArrayOutputStream packed = new ByteArrayOutputStream();
    try (OutputStream out = packer(container, packed)) {
      out.write(plain);
    }
    return packed.toByteArray();
  }

  private static OutputStream packer(Container container, OutputStream out) throws IOException {
    return switch (container) {
      case PLAIN -> out;
      case GZIP -> new GZIPOutputStream(out);
      case BZIP2 -> new BZip2CompressorOutputStream(out);
      case ZSTD -> new ZstdOutputStream(out);
      case XZ -> new XZOutputStream(out, new LZMA2Options());
      case LZ4 -> new LZ4FrameOutputStream(out);
    };
  }

  private static byte[] text(int length) {
    byte[] text = new byte[length];
    Random random = new Random(length);
    for (int i = 0; i < length; i++) {
      text[i] = (byte) (i % 80 == 79 ? '\n' : 'a' + random.nextInt(26));
    }
    return text;
  }

  private static byte[] unpack(byte[] packed) throws IOException {
    try (InputStream in = Container.of(packed).unpack(new ByteArrayInputStream(packed))) {
      return in.readAllBytes();
    }
  }

  @ParameterizedTest
  @EnumSource
  void isKnownByItsFirstBytesAndUnpacked(Container container) throws IOException {
    byte[] plain = text(200_000);
    byte[] packed = pack(container, plain);
    assertThat(Container.of(Arrays.copyOf(packed, Container.MAGIC_LENGTH))).isEqualTo(container);
    assertThat(unpack(packed)).isEqualTo(plain);
  }

  /** Rotation tools append: {@code cat a.gz b.gz} is a gzip file too. */
  @ParameterizedTest
  @EnumSource
  void readsWhatWasPutOneBehindTheOther(Container container) throws IOException {
    ByteArrayOutputStream both = new ByteArrayOutputStream();
    both.write(pack(container, text(70_000)));
    both.write(pack(container, text(5)));
    ByteArrayOutputStream plain = new ByteArrayOutputStream();
    plain.write(text(70_000));
    plain.write(text(5));
    assertThat(unpack(both.toByteArray())).isEqualTo(plain.toByteArray());
  }

  /** A source that has nothing ready between two members must not end the file. */
  @Test
  void readsAllMembersOfAGzipFileThatComesSlowly() throws IOException {
    byte[] first = pack(Container.GZIP, text(1000));
    byte[] second = pack(Container.GZIP, text(2000));
    byte[] both = Arrays.copyOf(first, first.length + second.length);
    System.arraycopy(second, 0, both, first.length, second.length);
    InputStream slow =
        new ByteArrayInputStream(both) {
          @Override
          public synchronized int available() {
            return 0;
          }

          @Override
          public synchronized int read(byte[] buffer, int offset, int length) {
            int toFirstEnd = pos < first.length ? first.length - pos : length;
            return super.read(buffer, offset, Math.min(length, toFirstEnd));
          }
        };
    assertThat(Container.GZIP.unpack(slow).readAllBytes()).hasSize(3000);
  }

  @Test
  void givesAllWholeLinesOfATruncatedGzipFileBeforeItFails() throws IOException {
    byte[] plain = text(300_000);
    byte[] packed = pack(Container.GZIP, plain);
    byte[] cut = Arrays.copyOf(packed, packed.length / 2);
    List<String> lines = new ArrayList<>();
    LineReader reader = new LineReader(Container.GZIP.unpack(new ByteArrayInputStream(cut)), 0);
    assertThatThrownBy(
            () -> {
              while (reader.next()) {
                lines.add(
                    new String(
                        reader.buffer(),
                        reader.from(),
                        reader.to() - reader.from(),
                        StandardCharsets.US_ASCII));
              }
            })
        .isInstanceOf(IOException.class);
    assertThat(lines.size()).isGreaterThan(1500);
    String whole = new String(plain, StandardCharsets.US_ASCII);
    assertThat(whole).startsWith(String.join("\n", lines));
    // At most one block of the unpacked text may be missing behind the last whole line.
    assertThat(lines.size() * 80).isGreaterThan(plain.length / 2 - 20_000);
  }

  @Test
  void takesShortAndUnknownFilesAsPlain() {
    assertThat(Container.of(new byte[0])).isEqualTo(Container.PLAIN);
    assertThat(Container.of(new byte[] {0x1f})).isEqualTo(Container.PLAIN);
    assertThat(Container.of("127.0.0.1 -".getBytes(StandardCharsets.UTF_8)))
        .isEqualTo(Container.PLAIN);
  }
}
