package io.trueopens.pipeline;

import io.trueopens.container.Container;
import io.trueopens.container.LineReader;
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
 * @param requests lines that are requests; noise has remarks and blank lines, too
 * @param rejected lines that were not
 * @param hostless requests that name no host
 */
record Peek(int requests, int rejected, int hostless) {
  /** How much of a file is looked at. */
  static final int BYTES = 256 * 1024;

  private static final int LINES = 200;

  /**
   * Looks at a file's beginning.
   *
   * @param head up to {@link #BYTES} of the packed file
   */
  static Peek at(byte[] head, LineParser parser) {
    Container container = Container.of(head);
    int requests = 0;
    int rejected = 0;
    int hostless = 0;
    try (LineReader lines = new LineReader(container.unpack(new ByteArrayInputStream(head)), 0)) {
      while (requests + rejected < LINES && lines.next() && lines.terminated()) {
        LogLine line = parser.parse(lines.buffer(), lines.from(), lines.to());
        rejected += line instanceof Rejected ? 1 : 0;
        requests += line instanceof Hit ? 1 : 0;
        hostless += line instanceof Hit hit && hit.host() == null ? 1 : 0;
      }
    } catch (IOException e) {
      // The head of a packed file ends in mid-stream; the lines before that are enough, and the
      // scan reports a file that is broken itself.
      return new Peek(requests, rejected, hostless);
    }
    return new Peek(requests, rejected, hostless);
  }

  /** Whether lines should have been requests, and none of them is. */
  boolean isUnknownFormat() {
    return requests == 0 && rejected > 0;
  }
}
