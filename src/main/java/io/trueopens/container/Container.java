package io.trueopens.container;

import com.github.luben.zstd.ZstdInputStream;
import java.io.BufferedInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.zip.GZIPInputStream;
import net.jpountz.lz4.LZ4FrameInputStream;
import org.apache.commons.compress.compressors.bzip2.BZip2CompressorInputStream;
import org.tukaani.xz.XZInputStream;

/** How a file is packed. Known by its first bytes, since rotation gives files any name. */
public enum Container {
  /** Anything that is none of the others. */
  PLAIN(""),
  /** gzip, with any number of members. */
  GZIP("1f8b"),
  /** bzip2, with any number of streams. */
  BZIP2("425a68"),
  /** Zstandard frames. */
  ZSTD("28b52ffd"),
  /** xz, with any number of streams. */
  XZ("fd377a585a00"),
  /** LZ4 frames. */
  LZ4("04224d18");

  /** How many of the first bytes {@link #of} wants to see. */
  public static final int MAGIC_LENGTH = 6;

  /** {@code zstd --long=31} needs a window of this many bits; the default refuses it. */
  private static final int ZSTD_LONGEST_WINDOW = 31;

  private static final int BUFFER = 64 * 1024;

  private final String magic;

  /**
   * @param magic the first bytes of such a file, in hexadecimal
   */
  Container(String magic) {
    this.magic = magic;
  }

  /** The container whose magic bytes stand first in {@code head}, which may be short. */
  public static Container of(byte[] head) {
    String hex = HexFormat.of().formatHex(head);
    return Arrays.stream(values())
        .filter(container -> container != PLAIN && hex.startsWith(container.magic))
        .findFirst()
        .orElse(PLAIN);
  }

  /** Reads the first bytes of a stream; fewer than {@link #MAGIC_LENGTH} at a short file's end. */
  public static byte[] head(InputStream in) throws IOException {
    return in.readNBytes(MAGIC_LENGTH);
  }

  /** The unpacked bytes of a stream that stands at its beginning, however it is packed. */
  public static InputStream unpacked(InputStream in) throws IOException {
    BufferedInputStream packed = new BufferedInputStream(in);
    packed.mark(MAGIC_LENGTH);
    Container container = of(head(packed));
    packed.reset();
    return container.unpack(packed);
  }

  /** The unpacked bytes of a stream that stands at its beginning. */
  public InputStream unpack(InputStream packed) throws IOException {
    return switch (this) {
      case PLAIN -> packed;
      case GZIP -> new GZIPInputStream(new NeverEmpty(packed), BUFFER);
      case BZIP2 -> new BZip2CompressorInputStream(new BufferedInputStream(packed, BUFFER), true);
      case ZSTD -> new ZstdInputStream(packed).setLongMax(ZSTD_LONGEST_WINDOW);
      case XZ -> new XZInputStream(new BufferedInputStream(packed, BUFFER));
      case LZ4 -> new LZ4FrameInputStream(packed);
    };
  }

  /** {@link GZIPInputStream} drops later members when {@code available()} says 0 between them. */
  private static final class NeverEmpty extends FilterInputStream {
    NeverEmpty(InputStream in) {
      super(in);
    }

    @Override
    public int available() {
      return 1;
    }
  }
}
