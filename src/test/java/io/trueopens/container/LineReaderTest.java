package io.trueopens.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LineReaderTest {
  record Line(String text, long offset, boolean terminated, boolean tooLong) {}

  private static List<Line> lines(InputStream in, long offset) throws IOException {
    List<Line> lines = new ArrayList<>();
    try (LineReader reader = new LineReader(in, offset)) {
      while (reader.next()) {
        String text =
            new String(
                reader.buffer(),
                reader.from(),
                reader.to() - reader.from(),
                StandardCharsets.ISO_8859_1);
        lines.add(new Line(text, reader.offset(), reader.terminated(), reader.tooLong()));
      }
    }
    return lines;
  }

  private static List<Line> lines(String text) throws IOException {
    return lines(new ByteArrayInputStream(text.getBytes(StandardCharsets.ISO_8859_1)), 0);
  }

  @Test
  void endsLinesAtNewlinesAndDropsTheCarriageReturn() throws IOException {
    assertThat(lines("one\r\ntwo\n\nthr\ree"))
        .containsExactly(
            new Line("one", 0, true, false),
            new Line("two", 5, true, false),
            new Line("", 9, true, false),
            new Line("thr\ree", 10, false, false));
  }

  @Test
  void countsOffsetsFromWhereTheStreamBegan() throws IOException {
    assertThat(lines(new ByteArrayInputStream("a\nb\n".getBytes(StandardCharsets.UTF_8)), 100))
        .extracting(Line::offset)
        .containsExactly(100L, 102L);
  }

  @Test
  void findsNothingInAnEmptyStream() throws IOException {
    assertThat(lines("")).isEmpty();
  }

  @Test
  void cutsAnEndlessLineAndGoesOnBehindIt() throws IOException {
    int length = 3 * LineReader.LONGEST + 17;
    String text = "before\n" + "x".repeat(length) + "\nafter\n";
    List<Line> lines = lines(text);
    assertThat(lines).extracting(Line::offset).containsExactly(0L, 7L, 8L + length);
    assertThat(lines.get(1).tooLong()).isTrue();
    assertThat(lines.get(1).text()).hasSize(LineReader.LONGEST);
    assertThat(lines.get(2)).isEqualTo(new Line("after", 8L + length, true, false));
  }

  @Test
  void keepsALineOfTheGreatestLengthWhole() throws IOException {
    String longest = "y".repeat(LineReader.LONGEST);
    assertThat(lines(longest + "\nz\n"))
        .containsExactly(
            new Line(longest, 0, true, false), new Line("z", LineReader.LONGEST + 1L, true, false));
  }

  /** Wherever the stream is cut, also before the newline. */
  @Test
  void aCarriageReturnIsNoPartOfTheLongestLine() throws IOException {
    byte[] bytes = ("y".repeat(LineReader.LONGEST) + "\r\nz").getBytes(StandardCharsets.UTF_8);
    for (int cut = LineReader.LONGEST - 1; cut < bytes.length; cut++) {
      InputStream in =
          new SequenceInputStream(
              new ByteArrayInputStream(bytes, 0, cut),
              new ByteArrayInputStream(bytes, cut, bytes.length - cut));
      assertThat(lines(in, 0)).extracting(Line::tooLong).containsExactly(false, false);
    }
    String longer = "y".repeat(LineReader.LONGEST + 1);
    assertThat(lines(longer)).extracting(Line::tooLong).containsExactly(true);
    assertThat(lines(longer + "\n")).extracting(Line::tooLong).containsExactly(true);
  }

  @Test
  void tellsThatNothingWasNoted() throws IOException {
    try (LineReader reader = new LineReader(new ByteArrayInputStream(new byte[1]), 0)) {
      reader.next();
      assertThatThrownBy(reader::noted).isInstanceOf(IllegalStateException.class);
    }
  }

  /** Such as the zeros that a power failure leaves. */
  @Test
  void anEndlessLineEndsWhereTheStreamDoes() throws IOException {
    byte[] bytes = new byte[3 * LineReader.LONGEST];
    try (LineReader reader = new LineReader(new ByteArrayInputStream(bytes), 100)) {
      assertThat(reader.next()).isTrue();
      assertThat(reader.tooLong()).isTrue();
      assertThat(reader.nextOffset()).isEqualTo(100L + bytes.length);
      assertThat(reader.next()).isFalse();
    }
  }

  /** Network streams hand out what they have; where they stop must not matter. */
  @Test
  void givesTheSameLinesHoweverTheStreamIsCut() throws IOException {
    Random random = new Random(7);
    for (int round = 0; round < 50; round++) {
      byte[] bytes = new byte[random.nextInt(5000)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) "\n\rab\0".charAt(random.nextInt(5));
      }
      assertThat(lines(new Dribble(bytes, random), 0))
          .isEqualTo(lines(new ByteArrayInputStream(bytes), 0));
    }
  }

  /** While it looks for newlines, across all places where the stream is cut. */
  @Test
  void notesWhereTwoBytesStand() throws IOException {
    Random random = new Random(9);
    for (int round = 0; round < 200; round++) {
      byte[] bytes = new byte[random.nextInt(600)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = (byte) "\n/oxxx".charAt(random.nextInt(6));
      }
      try (LineReader reader = new LineReader(new Dribble(bytes, random), 0)) {
        reader.note((byte) '/', (byte) 'o');
        while (reader.next()) {
          String line =
              new String(
                  reader.buffer(),
                  reader.from(),
                  reader.to() - reader.from(),
                  StandardCharsets.ISO_8859_1);
          int noted = reader.noted() < 0 ? -1 : reader.noted() - reader.from();
          assertThat(noted).isEqualTo(line.indexOf("/o"));
        }
      }
    }
  }

  /** Joined again, the lines are the text: nothing is lost. */
  @Test
  void losesNoByte() throws IOException {
    Random random = new Random(8);
    for (int round = 0; round < 50; round++) {
      byte[] bytes = new byte[random.nextInt(3000)];
      random.nextBytes(bytes);
      for (int i = 0; i < bytes.length; i += 50) {
        bytes[i] = '\n';
      }
      byte[] withoutReturns = withoutReturns(bytes);
      StringBuilder joined = new StringBuilder();
      for (Line line : lines(new ByteArrayInputStream(withoutReturns), 0)) {
        joined.append(line.text()).append(line.terminated() ? "\n" : "");
      }
      assertThat(joined.toString().getBytes(StandardCharsets.ISO_8859_1)).isEqualTo(withoutReturns);
    }
  }

  private static byte[] withoutReturns(byte[] bytes) {
    byte[] kept = bytes.clone();
    for (int i = 0; i < kept.length; i++) {
      kept[i] = kept[i] == '\r' ? (byte) '.' : kept[i];
    }
    return kept;
  }

  private static final class Dribble extends FilterInputStream {
    private final Random random;

    Dribble(byte[] bytes, Random random) {
      super(new ByteArrayInputStream(Arrays.copyOf(bytes, bytes.length)));
      this.random = random;
    }

    @Override
    public int read(byte[] buffer, int offset, int length) throws IOException {
      return super.read(buffer, offset, Math.min(length, 1 + random.nextInt(7)));
    }
  }
}
