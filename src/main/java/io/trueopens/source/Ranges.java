package io.trueopens.source;

import java.io.Serializable;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;

/**
 * Which part of a file is wanted: the lines that begin in it. A file that is not named is wanted
 * whole.
 *
 * @param byFile by {@linkplain FileName name}
 */
public record Ranges(Map<String, Range> byFile) implements Serializable {
  private static final long serialVersionUID = 1L;

  /** All of a file. */
  static final Range WHOLE = new Range(0, Long.MAX_VALUE);

  /**
   * A part of an unpacked file.
   *
   * @param start its first byte, where a line begins
   * @param end behind its last byte
   */
  public record Range(long start, long end) implements Serializable {
    private static final long serialVersionUID = 1L;
  }

  /** Keeps a map that can be sent to executors. */
  public Ranges {
    byFile = new HashMap<>(byFile);
  }

  /** The value of the option: one line a file, with start, end and the name, encoded. */
  public String format() {
    return new TreeMap<>(byFile)
        .entrySet().stream()
            .map(file -> line(file.getKey(), file.getValue()))
            .collect(Collectors.joining("\n"));
  }

  private static String line(String file, Range range) {
    String name = URLEncoder.encode(file, StandardCharsets.UTF_8);
    return range.start() + " " + range.end() + " " + name;
  }

  /** Reads what {@link #format} wrote. */
  static Ranges parse(String text) {
    Map<String, Range> ranges = new HashMap<>();
    for (String line : text.lines().toList()) {
      String[] parts = line.split(" ", 3);
      if (parts.length < 3) {
        throw new IllegalArgumentException(
            "ranges: \"" + line + "\" is none; expected start, end and the encoded name");
      }
      Range range = new Range(Long.parseLong(parts[0]), Long.parseLong(parts[1]));
      ranges.put(URLDecoder.decode(parts[2], StandardCharsets.UTF_8), range);
    }
    return new Ranges(ranges);
  }

  Range of(String file) {
    return byFile.getOrDefault(file, WHOLE);
  }
}
