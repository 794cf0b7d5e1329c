package io.trueopens.source;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.format.FormatFile;
import io.trueopens.format.Formats;
import io.trueopens.source.Ranges.Range;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import java.util.zip.GZIPOutputStream;
import org.apache.hadoop.conf.Configuration;
import org.apache.spark.sql.catalyst.InternalRow;
import org.apache.spark.sql.sources.Filter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import scala.jdk.javaapi.CollectionConverters;

/** A file may be cut anywhere. Spark's own classes, but no session. */
class SplitRowsTest {
  private static final Configuration HADOOP = new Configuration(false);
  private static final RowShape SHAPE = new RowShape(AccessLogSchema.SCHEMA.fieldNames());
  private static final List<String> FIELDS = Arrays.asList(AccessLogSchema.SCHEMA.fieldNames());
  private static final List<String> COUNTS =
      List.of(
          "lines",
          "hits",
          "sampled",
          "not_examined",
          "ignored",
          "rejected",
          "waiting",
          "bytes_read");
  private static final PushedPrefixes ALL_WANTED =
      PushedPrefixes.of(CollectionConverters.asScala(List.<Filter>of()).toSeq());

  private static final ReadOptions OPTIONS =
      new ReadOptions(true, null, "UTC", null, new Ranges(Map.of()));

  private static final String TEXT =
      "192.0.2.1 - - [30/Mar/2025:01:59:59 +0100] \"GET /o/c/m/px.gif HTTP/1.1\" 200 43 \"-\""
          + " \"A\"\n"
          + "\r\n"
          + "no request at all\r\n"
          + "\n"
          + "192.0.2.2 - - [30/Mar/2025:03:00:00 +0200] \"GET /é HTTP/1.1\" 404 0\r\n"
          + "x\n"
          + "192.0.2.3 - - [31/Feb/2025:03:00:00 +0200] \"GET / HTTP/1.1\" 200 1\n";
  private static final String CHANGING =
      "#Software: Microsoft Internet Information Services 10.0\r\n"
          + "#Fields: date time cs-method cs-uri-stem sc-status c-ip\r\n"
          + "2025-03-30 01:59:59 GET /o/c/m/one.gif 200 192.0.2.1\r\n"
          + "2025-03-30 02:00:00 GET /o/c/m/two.gif 200 192.0.2.1\r\n"
          + "#Fields: date time c-ip sc-status cs-uri-stem cs-method\r\n"
          + "2025-03-30 02:00:01 192.0.2.1 200 /o/c/m/three.gif GET\r\n"
          + "2025-03-30 02:00:02 192.0.2.1 200 /o/c/m/four.gif GET\r\n";

  private static final String UNFINISHED =
      "192.0.2.4 - - [30/Mar/2025:03:00:01 +0200] \"GET /unfinished HT";

  @TempDir private Path folder;

  /** What was read, with the counts added up. */
  private record Seen(List<String> rows, List<Long> counts) {
    Seen and(Seen later) {
      List<String> all = new ArrayList<>(rows);
      all.addAll(later.rows);
      return new Seen(
          all,
          IntStream.range(0, counts.size())
              .mapToObj(i -> counts.get(i) + later.counts.get(i))
              .toList());
    }
  }

  @Test
  void aFileMayBeCutAnywhere() throws IOException {
    assertThatCutsMakeNoDifference(TEXT + UNFINISHED, List.of(7L, 2L, 0L, 0L, 2L, 3L, 1L));
  }

  @Test
  void aFinishedFileMayBeCutAnywhere() throws IOException {
    assertThatCutsMakeNoDifference(TEXT, List.of(7L, 2L, 0L, 0L, 2L, 3L, 0L));
  }

  @Test
  void aLoneLineMayBeCutAnywhere() throws IOException {
    assertThatCutsMakeNoDifference(UNFINISHED, List.of(0L, 0L, 0L, 0L, 0L, 0L, 1L));
  }

  /** Each line is read by the header in force where it stands, whatever is cut off before it. */
  @Test
  void aLogWhoseColumnsChangeMayBeCutAnywhere() throws IOException {
    assertThatCutsMakeNoDifference(CHANGING, List.of(7L, 4L, 0L, 0L, 3L, 0L, 0L));
    assertThat(seen(folder.resolve("log"), 100).rows())
        .extracting(row -> row.split(" ")[row.split(" ").length - 2])
        .containsExactly("/o/c/m/one.gif", "/o/c/m/two.gif", "/o/c/m/three.gif", "/o/c/m/four.gif");
  }

  /** As Windows' own editors leave it. */
  @Test
  void aByteOrderMarkHidesNoHeader() throws IOException {
    assertThatCutsMakeNoDifference("\uFEFF" + CHANGING, List.of(7L, 4L, 0L, 0L, 3L, 0L, 0L));
    String header = CHANGING.substring(CHANGING.indexOf("#Fields"));
    assertThatCutsMakeNoDifference("\uFEFF" + header, List.of(6L, 4L, 0L, 0L, 2L, 0L, 0L));
  }

  /** What a first run has read, a second passes over: plain or packed, in pieces of any length. */
  @Test
  void aFileMayBeReadInTwoNights() throws IOException {
    for (String text : List.of(TEXT, CHANGING)) {
      Path plain = Files.writeString(folder.resolve("plain"), text);
      Path packed = folder.resolve("packed");
      try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(packed))) {
        out.write(text.getBytes(StandardCharsets.UTF_8));
      }
      Seen whole = seen(plain, Files.size(plain));
      long size = Files.size(plain);
      for (long night : lineEnds(Files.readAllBytes(plain))) {
        for (long length : List.of(31L, 100L, size)) {
          Seen first = seen(plain, length, new Range(0, night));
          assertThat(first.and(seen(plain, length, new Range(night, size)))).isEqualTo(whole);
        }
        Seen first = seen(packed, Files.size(packed), new Range(0, night));
        Range rest = new Range(night, Long.MAX_VALUE);
        assertThat(first.and(seen(packed, Files.size(packed), rest))).isEqualTo(whole);
      }
    }
  }

  private static List<Long> lineEnds(byte[] text) {
    return LongStream.rangeClosed(1, text.length)
        .filter(end -> text[(int) end - 1] == '\n')
        .boxed()
        .toList();
  }

  static Stream<FormatFile> formats() {
    return Formats.files().stream();
  }

  /** The samples of every format, again and again, as a file that is cut from 1 KB up. */
  @ParameterizedTest
  @MethodSource("formats")
  void aLogInAnyFormatMayBeCutAnywhere(FormatFile format) throws IOException {
    StringBuilder text = new StringBuilder();
    while (text.length() < 12_000) {
      for (FormatFile.Sample sample : format.samples()) {
        text.append(sample.header() == null ? "" : sample.header() + "\r\n");
        text.append(sample.line()).append('\n');
      }
    }
    Path file = Files.writeString(folder.resolve(format.id()), text.toString());
    long size = Files.size(file);
    Seen whole = seen(file, size);
    assertThat(whole.counts().get(0)).isGreaterThan(20);
    for (long length = 1024; length < size; length += 997) {
      assertThat(seen(file, length)).as("pieces of " + length + " bytes").isEqualTo(whole);
    }
  }

  private void assertThatCutsMakeNoDifference(String text, List<Long> counts) throws IOException {
    Path file = Files.write(folder.resolve("log"), text.getBytes(StandardCharsets.UTF_8));
    long size = Files.size(file);
    Seen whole = seen(file, size);
    long finished = text.substring(0, text.lastIndexOf('\n') + 1).getBytes(UTF_8).length;
    assertThat(whole.counts()).startsWith(counts.toArray(Long[]::new)).endsWith(finished);
    for (long length = 1; length < size; length++) {
      assertThat(seen(file, length)).as("pieces of " + length + " bytes").isEqualTo(whole);
    }
  }

  private static Seen seen(Path file, long length) throws IOException {
    return seen(file, length, Ranges.WHOLE);
  }

  private static Seen seen(Path file, long length, Range wanted) throws IOException {
    List<String> rows = new ArrayList<>();
    long[] counts = new long[COUNTS.size()];
    org.apache.hadoop.fs.Path path = new org.apache.hadoop.fs.Path(file.toUri());
    for (long start = 0; start < Files.size(file); start += length) {
      long rest = Math.min(length, Files.size(file) - start);
      Split split = new Split(path, start, rest, wanted, HADOOP);
      try (SplitRows read = new SplitRows(split, ALL_WANTED, SHAPE, OPTIONS)) {
        while (read.hasNext()) {
          InternalRow row = read.next();
          if (text(row, "record").equals(AccessLogSchema.SPLIT)) {
            Arrays.setAll(counts, i -> counts[i] + row.getLong(FIELDS.indexOf(COUNTS.get(i))));
          } else {
            rows.add(line(row));
          }
        }
      }
    }
    return new Seen(rows, Arrays.stream(counts).boxed().toList());
  }

  private static String line(InternalRow row) {
    return String.join(
        " ",
        text(row, "record"),
        String.valueOf(row.getLong(FIELDS.indexOf("offset"))),
        String.valueOf(row.getInt(FIELDS.indexOf("length"))),
        new String(row.getBinary(FIELDS.indexOf("raw")), StandardCharsets.UTF_8),
        text(row, "target"),
        text(row, "reason"));
  }

  private static String text(InternalRow row, String column) {
    return String.valueOf(row.getUTF8String(FIELDS.indexOf(column)));
  }
}
