package io.trueopens.simulate.write;

import io.trueopens.hit.Hit;
import io.trueopens.simulate.mail.Fetch;
import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;

/** Merges fetches with the ordinary traffic around them, and writes log and truth of every line. */
public final class LogOfMail implements Closeable {
  private final DayFiles files;
  private final FetchHits hits;
  private final SharedImages sharedImages;
  private final HitTruthTable truth;
  private long tracked;
  private long ordinary;

  /**
   * A log.
   *
   * @param cacheHours how long proxies keep an image that all recipients share
   */
  public LogOfMail(Path folder, DayFiles files, FetchHits hits, int cacheHours) throws IOException {
    this.files = files;
    this.hits = hits;
    this.sharedImages = new SharedImages(cacheHours);
    this.truth = new HitTruthTable(folder);
  }

  /** Writes everything, in the order of time. */
  public void write(FetchSorter fetches, OrdinaryTraffic traffic) throws IOException {
    fetches.forEach(
        fetch -> {
          writeUntil(fetch.second(), traffic);
          write(fetch);
        });
    writeUntil(Long.MAX_VALUE, traffic);
  }

  /** Lines about mail. */
  public long tracked() {
    return tracked;
  }

  /** All other lines. */
  public long ordinary() {
    return ordinary;
  }

  /** Bytes of all lines, before packing. */
  public long bytes() {
    return files.bytes();
  }

  @Override
  public void close() throws IOException {
    files.close();
    truth.close();
  }

  private void write(Fetch fetch) throws IOException {
    String message = hits.message(fetch);
    Hit hit = hits.hit(fetch, message);
    if (sharedImages.isKept(fetch, hit)) {
      return;
    }
    files.write(hit);
    truth.write(files, fetch, message);
    tracked++;
  }

  private void writeUntil(long second, OrdinaryTraffic traffic) throws IOException {
    for (Hit hit = traffic.peek();
        hit != null && hit.time().getEpochSecond() < second;
        hit = traffic.peek()) {
      ordinary += files.write(hit) ? 1 : 0;
      traffic.advance();
    }
  }
}
