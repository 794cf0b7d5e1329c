package io.trueopens.pipeline;

import io.trueopens.container.Container;
import io.trueopens.container.LineReader;
import io.trueopens.format.Formats;
import io.trueopens.format.LineParser;
import io.trueopens.hit.Hit;
import io.trueopens.hit.LogLine;
import io.trueopens.hit.Rejected;
import java.io.ByteArrayInputStream;
import java.io.IOException;

/**
 * What the first lines of a file tell before it is read: most lines are later passed over without
 * being parsed, so that a file in no known format would go unnoticed.
 *
 * @param read lines that were understood
 * @param rejected lines that were not
 * @param hostless requests that name no host
 */
record Peek(int read, int rejected, int hostless) {
  /** How much of a file is looked at. */
  static final int BYTES = 256 * 1024;

  private static final int LINES = 200;

  /**
   * Looks at a file's beginning.
   *
   * @param head up to {@link #BYTES} of the packed file
   */
  static Peek at(byte[] head) {
    Container container = Container.of(head);
    LineParser parser = Formats.detecting();
    int read = 0;
    int rejected = 0;
    int hostless = 0;
    try (LineReader lines = new LineReader(container.unpack(new ByteArrayInputStream(head)), 0)) {
      while (read + rejected < LINES && lines.next() && lines.terminated()) {
        LogLine line = parser.parse(lines.buffer(), lines.from(), lines.to());
        rejected += line instanceof Rejected ? 1 : 0;
        read += line instanceof Rejected ? 0 : 1;
        hostless += line instanceof Hit hit && hit.host() == null ? 1 : 0;
      }
    } catch (IOException e) {
      // The head of a packed file ends in mid-stream; the lines before that are enough, and the
      // scan reports a file that is broken itself.
      return new Peek(read, rejected, hostless);
    }
    return new Peek(read, rejected, hostless);
  }

  /** Whether there were lines, and none of them was understood. */
  boolean isUnknownFormat() {
    return read == 0 && rejected > 0;
  }
}
