package io.trueopens.source;

import io.trueopens.bytes.ByteOrderMark;
import io.trueopens.bytes.ByteSearch;
import io.trueopens.container.LineReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.TreeMap;
import org.apache.hadoop.conf.Configuration;
import org.apache.hadoop.fs.FSDataInputStream;
import org.apache.hadoop.fs.FileStatus;
import org.apache.hadoop.fs.FileSystem;
import org.apache.hadoop.fs.Path;

/**
 * Where the {@code #Fields:} lines of a plain file stand. A stretch that begins behind one must be
 * read by it. All stretches of a file that are read in this process share one index, so that what
 * lies before them is looked through once.
 */
final class HeaderIndex {
  private static final int FILES_KEPT = 64;
  private static final byte[] FIELDS = "#Fields:".getBytes(StandardCharsets.US_ASCII);

  /** The files read last; the key tells a file from one that has taken its name. */
  private static final Map<String, HeaderIndex> KEPT =
      new LinkedHashMap<>() {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, HeaderIndex> eldest) {
          return size() > FILES_KEPT;
        }
      };

  private final NavigableMap<Long, byte[]> headers = new TreeMap<>();
  private long searchedTo;

  private HeaderIndex() {}

  /**
   * The header in force where a stretch begins; empty for files that do not begin as W3C logs do,
   * with a directive or a time, which are not searched.
   */
  static Optional<byte[]> inForce(Path path, long start, Configuration hadoop) throws IOException {
    FileSystem system = path.getFileSystem(hadoop);
    try (FSDataInputStream in = system.open(path)) {
      if (start == 0 || !isW3c(in)) {
        return Optional.empty();
      }
      return of(system.getFileStatus(path)).before(start, in);
    }
  }

  private static boolean isW3c(FSDataInputStream in) throws IOException {
    byte[] first = in.readNBytes(ByteOrderMark.LENGTH + FIELDS.length);
    int from = ByteOrderMark.skip(first, 0, first.length);
    int digits = ByteSearch.digitsEnd(first, from, Math.min(first.length, from + FIELDS.length));
    boolean date = digits == from + 4 && first.length > digits && first[digits] == '-';
    boolean seconds = digits == from + FIELDS.length;
    return date || seconds || (first.length > from && first[from] == '#');
  }

  /** Whether a line may say how those behind it are to be read: told by its first byte. */
  static boolean mayBeHeader(LineReader line) {
    if (line.from() == line.to()) {
      return false;
    }
    byte first = line.buffer()[line.from()];
    return first == '#' || ByteOrderMark.mayBeginWith(first);
  }

  private static HeaderIndex of(FileStatus file) {
    String key = file.getPath() + " " + file.getModificationTime() + " " + file.getLen();
    synchronized (KEPT) {
      return KEPT.computeIfAbsent(key, name -> new HeaderIndex());
    }
  }

  private synchronized Optional<byte[]> before(long start, FSDataInputStream in)
      throws IOException {
    if (searchedTo < start) {
      in.seek(searchedTo);
      search(new LineReader(in, searchedTo), start);
    }
    return Optional.ofNullable(headers.lowerEntry(start)).map(Map.Entry::getValue);
  }

  private void search(LineReader lines, long end) throws IOException {
    while (lines.nextOffset() < end && lines.next()) {
      int from = ByteOrderMark.skip(lines.buffer(), lines.from(), lines.to());
      if (isHeader(lines.buffer(), from, lines.to())) {
        headers.put(lines.offset(), Arrays.copyOfRange(lines.buffer(), from, lines.to()));
      }
      searchedTo = lines.nextOffset();
    }
  }

  private static boolean isHeader(byte[] line, int from, int to) {
    return to - from > FIELDS.length
        && Arrays.equals(line, from, from + FIELDS.length, FIELDS, 0, FIELDS.length);
  }
}
