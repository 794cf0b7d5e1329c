package io.trueopens.csv;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.io.StringWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvReaderTest {
  /** Gives few letters at a time, as a network does. */
  private static Reader slow(String text) {
    return new FilterReader(new StringReader(text)) {
      @Override
      public int read(char[] into, int from, int length) throws IOException {
        return super.read(into, from, Math.min(length, 3));
      }
    };
  }

  private static List<List<String>> rows(Reader in) throws IOException, BrokenRowException {
    CsvReader reader = new CsvReader(in);
    List<List<String>> rows = new ArrayList<>();
    for (List<String> row = reader.row(); row != null; row = reader.row()) {
      rows.add(row);
    }
    return rows;
  }

  @Test
  void readsQuotesLinesAndEmptyFields() throws IOException, BrokenRowException {
    String text = "\uFEFFa,b,c\r\n\r\n1,\"x, \"\"y\"\"\nz\",\n,,\n\"\",2 \"quoted\",3";
    List<List<String>> expected =
        List.of(
            List.of("a", "b", "c"),
            List.of("1", "x, \"y\"\nz", ""),
            List.of("", "", ""),
            List.of("", "2 \"quoted\"", "3"));
    assertThat(rows(new StringReader(text))).isEqualTo(expected);
    assertThat(rows(slow(text))).isEqualTo(expected);
  }

  @Test
  void aPairOfQuotationMarksIsGivenAndNothingIsNot() throws IOException, BrokenRowException {
    CsvReader reader = new CsvReader(new StringReader("\"\",,x\n"));
    assertThat(reader.row()).containsExactly("", "", "x");
    assertThat(reader.isGiven(0)).isTrue();
    assertThat(reader.isGiven(1)).isFalse();
    assertThat(reader.isGiven(2)).isTrue();
  }

  @ParameterizedTest
  @ValueSource(strings = {",", ";", "\t"})
  void theFirstLineTellsTheSeparator(String separator) throws IOException, BrokenRowException {
    String text = String.join(separator, "a", "b", "c") + "\n1" + separator + "2,3;4\t5";
    CsvReader reader = new CsvReader(slow(text));
    assertThat(reader.separator()).isEqualTo(separator.charAt(0));
    assertThat(reader.row()).containsExactly("a", "b", "c");
  }

  @Test
  void rowsKnowTheirLines() throws IOException, BrokenRowException {
    CsvReader reader = new CsvReader(new StringReader("a\n\"x\ny\"\n\nb\n"));
    List<Long> lines = new ArrayList<>();
    while (reader.row() != null) {
      lines.add(reader.line());
    }
    assertThat(lines).containsExactly(1L, 2L, 5L);
  }

  private static void assertBroken(CsvReader reader, long line, long lines) {
    assertThatThrownBy(reader::row)
        .isInstanceOfSatisfying(
            BrokenRowException.class,
            broken -> {
              assertThat(broken.line()).isEqualTo(line);
              assertThat(broken.lines()).isEqualTo(lines);
            });
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void theRowBehindABrokenOneIsRead(String lineEnd) throws IOException, BrokenRowException {
    String text = String.join(lineEnd, "\"a\" b,c", "d,e", "\"f", "g,\"h\"", "i", "\"j", "k");
    CsvReader reader = new CsvReader(new StringReader(text));
    assertBroken(reader, 1, 1);
    assertThat(reader.row()).containsExactly("d", "e");
    assertBroken(reader, 3, 2);
    assertThat(reader.row()).containsExactly("i");
    assertThat(reader.line()).isEqualTo(5);
    assertBroken(reader, 6, 2);
    assertThat(reader.row()).isNull();
  }

  /** Neither a mark that is left open nor bytes without lines may fill the memory. */
  @ParameterizedTest
  @ValueSource(strings = {"\"x\n", "x", ",", "\"\","})
  void aRowEndsSomewhere(String start) throws IOException, BrokenRowException {
    String rest = start.contains("\n") ? "x\n" : start;
    String text = start + rest.repeat(CsvReader.LONGEST_ROW) + "\nlast";
    CsvReader reader = new CsvReader(new StringReader(text));
    assertThatThrownBy(reader::row)
        .isInstanceOf(BrokenRowException.class)
        .hasMessage("a row of more than 1 MiB; close its quotation mark");
    assertThat(reader.row()).containsExactly(start.contains("\n") ? "x" : "last");
  }

  @Test
  void theLongestRowIsRead() throws IOException, BrokenRowException {
    CsvReader reader = new CsvReader(new StringReader("x".repeat(CsvReader.LONGEST_ROW) + "\ny"));
    assertThat(reader.row()).hasSize(1);
    assertThat(reader.row()).containsExactly("y");
  }

  @Test
  void wholeRowsAreGivenBeforeABreak() throws IOException, BrokenRowException {
    Reader breaking =
        new FilterReader(new StringReader("\na;b\n1;2\n3;\"4")) {
          @Override
          public int read(char[] into, int from, int length) throws IOException {
            int read = super.read(into, from, Math.min(length, 3));
            if (read < 0) {
              throw new IOException("broken");
            }
            return read;
          }
        };
    CsvReader reader = new CsvReader(breaking);
    assertThat(reader.row()).containsExactly("a", "b");
    assertThat(reader.row()).containsExactly("1", "2");
    assertThatThrownBy(reader::row).isInstanceOf(IOException.class).hasMessage("broken");
    assertThat(reader.line()).isEqualTo(4);
  }

  @Test
  void whatIsWrittenIsReadAgain() throws IOException, BrokenRowException {
    Random random = new Random(5);
    String letters = "ab,;\t\"\n\r é";
    for (int round = 0; round < 500; round++) {
      List<List<String>> rows = new ArrayList<>();
      rows.add(List.of("one", "two", "three"));
      for (int row = random.nextInt(4); row > 0; row--) {
        List<String> fields = new ArrayList<>();
        fields.add("not blank");
        for (int field = 0; field < 2; field++) {
          StringBuilder text = new StringBuilder();
          for (int i = random.nextInt(6); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
          }
          fields.add(text.toString());
        }
        rows.add(fields);
      }
      StringWriter written = new StringWriter();
      try (CsvWriter writer = new CsvWriter(written, ',')) {
        for (List<String> row : rows) {
          writer.row(row);
        }
      }
      assertThat(rows(slow(written.toString()))).isEqualTo(rows);
    }
  }
}
