package io.trueopens.fetcher;

import io.trueopens.address.Cidr;
import io.trueopens.knowledge.InvalidFileException;
import java.util.ArrayList;
import java.util.List;

/** Reads lists that are plain lines, with errors that name the line. */
final class NetworkLines {
  private final String path;

  NetworkLines(String path) {
    this.path = path;
  }

  /** A line, or its first column, without remark and blanks; never empty. */
  record Line(String place, String text) {
    Cidr network() {
      return NetworkLines.network(place, text);
    }
  }

  /** One entry a line; {@code #} starts a remark. */
  List<Line> lines(String text) {
    return read(text, "#");
  }

  /** The first of the comma-separated columns. */
  List<Line> columns(String text) {
    return read(text, ",");
  }

  private List<Line> read(String text, String end) {
    List<Line> lines = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      int at = line.indexOf(end);
      String entry = (at < 0 ? line : line.substring(0, at)).strip();
      if (!entry.isEmpty()) {
        lines.add(new Line(path + ":" + number, entry));
      }
    }
    return lines;
  }

  static Cidr network(String place, String text) {
    try {
      return Cidr.parse(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidFileException(place, String.valueOf(e.getMessage()), e);
    }
  }
}
