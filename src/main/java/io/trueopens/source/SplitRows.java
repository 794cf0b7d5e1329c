package io.trueopens.source;

import io.trueopens.container.LineReader;
import io.trueopens.format.HitFields;
import io.trueopens.format.LineParser;
import io.trueopens.hit.LogLine;
import io.trueopens.hit.Rejected;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.NoSuchElementException;
import org.apache.spark.sql.catalyst.InternalRow;
import org.jspecify.annotations.Nullable;
import scala.collection.AbstractIterator;

/** The rows of one stretch of a file: its requests, its rejected lines, then what was seen. */
final class SplitRows extends AbstractIterator<InternalRow> implements Closeable {
  /** One in so many of the lines that need no parsing is parsed, to notice a changed format. */
  private static final long SAMPLE = 1000;

  private static final byte[] HIT = bytes(AccessLogSchema.HIT);
  private static final byte[] REJECTED = bytes(AccessLogSchema.REJECTED);

  private final Split split;
  private final PushedPrefixes prefixes;
  private final RowBuilder rows;
  private final LineParser parser;
  private final Tally tally = new Tally();
  private final byte[] name;
  private Split.@Nullable Opened opened;
  private boolean summaryDue;
  private boolean finished;
  private @Nullable InternalRow next;

  SplitRows(Split split, PushedPrefixes prefixes, RowShape shape, ReadOptions options) {
    this.split = split;
    this.prefixes = prefixes;
    this.rows = new RowBuilder(shape);
    this.parser = options.parser();
    this.name = bytes(split.name());
    this.summaryDue = options.splits();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean hasNext() {
    if (next == null && !finished) {
      next = nextLineRow();
      finished = next == null;
    }
    if (next == null && summaryDue) {
      summaryDue = false;
      next = summary();
    }
    return next != null;
  }

  @Override
  public InternalRow next() {
    if (!hasNext() || next == null) {
      throw new NoSuchElementException("no more rows in " + split.name());
    }
    InternalRow row = next;
    next = null;
    return row;
  }

  /** The next row made of a line, or null at the end, be it the true one or a broken one. */
  private @Nullable InternalRow nextLineRow() {
    try {
      Split.Opened open = opened();
      while (open.lines().next() && open.lines().offset() < open.end()) {
        if (!open.lines().terminated() && !open.packed()) {
          tally.waiting++;
          break;
        }
        if (!split.isWanted(open.lines().offset())) {
          readHeader(open.lines());
          continue;
        }
        InternalRow row = row(open.lines());
        if (row != null) {
          return row;
        }
      }
      close();
    } catch (IOException e) {
      tally.problem = "reading broke off after " + tally.lines + " lines: " + e.getMessage();
    }
    return null;
  }

  /** Lines that are read over may still say how the lines behind them are to be read. */
  private void readHeader(LineReader line) {
    if (HeaderIndex.mayBeHeader(line)) {
      parser.parse(line.buffer(), line.from(), line.to());
    }
  }

  private Split.Opened opened() throws IOException {
    if (opened == null) {
      opened = split.open();
      prefixes.noteIn(opened.lines());
      split.headerInForce().ifPresent(header -> parser.header(header, 0, header.length));
    }
    return opened;
  }

  private @Nullable InternalRow row(LineReader line) {
    tally.lines++;
    tally.bytes += line.nextOffset() - line.offset();
    if (line.tooLong()) {
      String detail = "longer than " + LineReader.LONGEST + " bytes";
      return rejected(line, new Rejected(Rejected.Reason.TOO_LONG, detail));
    }
    boolean wanted = prefixes.mayMatch(line);
    if (!wanted && !isSample(line.offset())) {
      tally.notExamined++;
      return null;
    }
    LogLine other = parser.read(line.buffer(), line.from(), line.to());
    if (other == null) {
      return wanted ? hit(line, parser.fields()) : sample();
    }
    if (other instanceof Rejected rejected) {
      return rejected(line, rejected);
    }
    tally.ignored++;
    return null;
  }

  /** Depends on the place in the file alone, so that split sizes do not change the sample. */
  private static boolean isSample(long offset) {
    long mixed = offset * 0x9E3779B97F4A7C15L;
    return (mixed >>> 20) % SAMPLE == 0;
  }

  private @Nullable InternalRow sample() {
    tally.sampled++;
    return null;
  }

  private InternalRow hit(LineReader line, HitFields fields) {
    tally.hits++;
    RowBuilder row = lineRow(HIT, line).set(Columns.TIME, fields.micros());
    if (row.wants(Columns.HOST)) {
      row.set(Columns.HOST, fields.host());
    }
    if (row.wants(Columns.CLIENT_IP)) {
      row.set(Columns.CLIENT_IP, fields.clientIp());
    }
    if (row.wants(Columns.METHOD)) {
      row.set(Columns.METHOD, fields.method());
    }
    if (row.wants(Columns.TARGET)) {
      row.set(Columns.TARGET, fields.target());
    }
    if (row.wants(Columns.STATUS) && fields.hasStatus()) {
      row.setInt(Columns.STATUS, fields.status());
    }
    if (row.wants(Columns.BYTES) && fields.hasBytes()) {
      row.set(Columns.BYTES, fields.bytes());
    }
    if (row.wants(Columns.USER_AGENT)) {
      row.set(Columns.USER_AGENT, fields.userAgent());
    }
    if (row.wants(Columns.REFERER)) {
      row.set(Columns.REFERER, fields.referer());
    }
    return row.build();
  }

  private InternalRow rejected(LineReader line, Rejected rejected) {
    tally.rejected++;
    return lineRow(REJECTED, line)
        .set(Columns.REASON, rejected.reason().id())
        .set(Columns.DETAIL, rejected.detail())
        .build();
  }

  private RowBuilder lineRow(byte[] record, LineReader line) {
    int length = line.to() - line.from();
    return rows.start()
        .set(Columns.RECORD, record)
        .set(Columns.FILE, name)
        .set(Columns.OFFSET, line.offset())
        .setInt(Columns.LENGTH, length)
        .setBytes(Columns.RAW, line.buffer(), line.from(), length);
  }

  private InternalRow summary() {
    return rows.start()
        .set(Columns.RECORD, AccessLogSchema.SPLIT)
        .set(Columns.FILE, name)
        .set(Columns.OFFSET, split.start())
        .set(Columns.LINES, tally.lines)
        .set(Columns.HITS, tally.hits)
        .set(Columns.SAMPLED, tally.sampled)
        .set(Columns.NOT_EXAMINED, tally.notExamined)
        .set(Columns.IGNORED, tally.ignored)
        .set(Columns.REJECTED, tally.rejected)
        .set(Columns.WAITING, tally.waiting)
        .set(Columns.BYTES_READ, tally.bytes)
        .set(Columns.PROBLEM, tally.problem)
        .build();
  }

  @Override
  public void close() throws IOException {
    if (opened != null) {
      opened.lines().close();
    }
  }
}
