package io.trueopens.source;

import io.trueopens.container.Container;
import io.trueopens.container.LineReader;
import io.trueopens.container.ReadAhead;
import io.trueopens.source.Ranges.Range;
import java.io.IOException;
import java.util.Optional;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.Path;

/**
 * A stretch of a file: the lines that begin in it. A packed file is always one stretch.
 *
 * @param start first byte
 * @param length number of bytes, of the packed file where it is packed
 * @param wanted the part of the unpacked file that is wanted
 */
record Split(Path path, long start, long length, Range wanted, Configuration hadoop) {
  /**
   * The lines of a stretch, from the first one that begins in it.
   *
   * @param end where lines no longer belong to the stretch
   * @param packed whether the file is complete by nature, so that its last line is too
   */
  record Opened(LineReader lines, long end, boolean packed) {}

  String name() {
    return FileName.of(path);
  }

  /** The {@code #Fields:} line before the stretch by which its lines must be read, if any. */
  Optional<byte[]> headerInForce() throws IOException {
    return HeaderIndex.inForce(path, from(), hadoop);
  }

  /** In a packed file what is not wanted can only be read over. */
  boolean isWanted(long offset) {
    return offset >= wanted.start();
  }

  private long from() {
    return Math.max(start, wanted.start());
  }

  Opened open() throws IOException {
    FSDataInputStream in = path.getFileSystem(hadoop).open(path);
    Container container = Container.of(Container.head(in));
    if (container != Container.PLAIN) {
      in.seek(0);
      LineReader lines = new LineReader(new ReadAhead(container.unpack(in)), 0);
      return new Opened(lines, wanted.end(), true);
    }
    // A line that begins right at the start is ours: then the byte before it is a newline.
    long before = Math.max(0, from() - 1);
    in.seek(before);
    LineReader lines = new LineReader(in, before);
    if (from() > 0) {
      lines.next();
    }
    return new Opened(lines, Math.min(start + length, wanted.end()), false);
  }
}
