import io.trueopens.format.Formats;
import io.trueopens.format.LineParser;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Random;

/**
 * How fast lines are parsed that somebody made to be slow, as ratios against the lines they were
 * made from. Each hostile line has the length of its normal line, so that a ratio is that of lines a
 * second and of bytes a second alike; lines of 8 KB are as many as give the same bytes, and only
 * their bytes a second compare.
 *
 * <p>Both are parsed in turns of a tenth of the lines each; the ratio is the median of the turns, by
 * the time of the processor. The row "all" adds up the lines of all kinds that are as long as the
 * normal ones. Run by hostile-lines.sh. Arguments: the number of lines, then label=file.
 */
public final class HostileLines {
  private static final int DISTINCT = 10_000;
  private static final int LONG = 8192;
  private static final int TURNS = 10;
  private static final double LEAST = 0.25;
  private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

  /** What runs are made of. */
  private enum Family {
    QUOTES("\""),
    BACKSLASHES("\\"),
    BRACKETS("[]"),
    BRACES("{}"),
    DIGITS("0123456789"),
    BLANKS(" "),
    MIXED("\"\\[]{}0123456789 ");

    private final String signs;

    Family(String signs) {
      this.signs = signs;
    }

    /** Runs of up to 64 equal signs. */
    String runs(int length, Random random) {
      StringBuilder runs = new StringBuilder(length);
      while (runs.length() < length) {
        String sign = String.valueOf(signs.charAt(random.nextInt(signs.length())));
        runs.append(sign.repeat(Math.min(1 + random.nextInt(64), length - runs.length())));
      }
      return runs.toString();
    }
  }

  /** Where the runs stand. */
  private enum Place {
    /** The first ten bytes are the normal line's, so that its formats are tried. */
    WHOLE_LINE,
    /** In the longest field, as a server writes it that escapes nothing. */
    FIELD,
    /** In the longest field, with a backslash before each quote and backslash. */
    ESCAPED_FIELD
  }

  private final LineParser parser = Formats.detecting();
  private final byte[] header;
  private final List<String> normal;
  private final char delimiter;

  /** The seconds of all turns with lines as long as the normal ones. */
  private double usualInAll;

  private double hostileInAll;

  private HostileLines(Path file) throws IOException {
    List<String> lines = new ArrayList<>();
    String directive = "";
    try (var all = Files.lines(file, StandardCharsets.ISO_8859_1)) {
      for (String line : (Iterable<String>) all.limit(DISTINCT)::iterator) {
        directive = line.startsWith("#Fields:") ? line : directive;
        if (!line.startsWith("#")) {
          lines.add(line);
        }
      }
    }
    normal = lines;
    header = bytes(directive);
    delimiter = directive.isEmpty() ? '"' : '\t';
  }

  public static void main(String[] arguments) throws IOException {
    int lines = Integer.parseInt(arguments[0]);
    System.out.printf(
        "%-12s %-12s %-14s %7s %12s %12s %6s%n",
        "log", "family", "runs stand in", "length", "normal MB/s", "hostile MB/s", "ratio");
    boolean held = true;
    for (int i = 1; i < arguments.length; i++) {
      String[] named = arguments[i].split("=", 2);
      HostileLines log = new HostileLines(Path.of(named[1]));
      for (Place place : Place.values()) {
        for (Family family : Family.values()) {
          held &= log.compare(named[0], family, place, 0, lines);
          held &= log.compare(named[0], family, place, LONG, lines);
        }
      }
      System.out.printf(
          Locale.ROOT, "%-12s %-68s %6.2f%n", named[0], "all", log.usualInAll / log.hostileInAll);
    }
    System.out.println(held ? "all at a quarter or more" : "some below a quarter, marked !");
  }

  private boolean compare(String label, Family family, Place place, int length, int lines) {
    Random random = new Random(4);
    byte[][] usual = normal.stream().map(HostileLines::bytes).toArray(byte[][]::new);
    byte[][] hostile =
        normal.stream()
            .map(line -> bytes(hostile(line, family, place, length, random)))
            .toArray(byte[][]::new);
    long bytes = size(usual) * lines / normal.size() / TURNS;
    parse(usual, bytes);
    parse(hostile, bytes);
    double[] ratios = new double[TURNS];
    double usualSeconds = 0;
    double hostileSeconds = 0;
    for (int turn = 0; turn < TURNS; turn++) {
      double usualTook = parse(usual, bytes);
      double hostileTook = parse(hostile, bytes);
      usualSeconds += usualTook;
      hostileSeconds += hostileTook;
      ratios[turn] = usualTook / hostileTook;
    }
    usualInAll += length == 0 ? usualSeconds : 0;
    hostileInAll += length == 0 ? hostileSeconds : 0;
    Arrays.sort(ratios);
    double ratio = (ratios[TURNS / 2 - 1] + ratios[TURNS / 2]) / 2;
    double megabytes = TURNS * bytes / 1e6;
    System.out.printf(
        Locale.ROOT,
        "%-12s %-12s %-14s %7s %12.0f %12.0f %6.2f%s%n",
        label,
        name(family),
        name(place),
        length == 0 ? "same" : "8 KB",
        megabytes / usualSeconds,
        megabytes / hostileSeconds,
        ratio,
        ratio < LEAST ? " !" : "");
    return ratio >= LEAST;
  }

  private static String name(Enum<?> word) {
    return word.name().toLowerCase(Locale.ROOT).replace('_', ' ');
  }

  /** A line with runs in it, as long as the normal one or of the length given. */
  private String hostile(String line, Family family, Place place, int length, Random random) {
    int surplus = length == 0 ? 0 : length - line.length();
    if (place == Place.WHOLE_LINE) {
      return line.substring(0, 10) + family.runs(line.length() + surplus - 10, random);
    }
    int from = 0;
    int to = 0;
    for (int start = 0; start < line.length(); ) {
      int next = line.indexOf(delimiter, start);
      int end = next < 0 ? line.length() : next;
      if (end - start > to - from) {
        from = start;
        to = end;
      }
      start = end + 1;
    }
    String runs = family.runs(to - from + surplus, random);
    return line.substring(0, from)
        + (place == Place.ESCAPED_FIELD ? escaped(runs) : runs)
        + line.substring(to);
  }

  /** As many bytes as the text has, of it with its quotes and backslashes escaped. */
  private static String escaped(String text) {
    StringBuilder escaped = new StringBuilder();
    for (int i = 0; escaped.length() < text.length(); i++) {
      char sign = text.charAt(i);
      boolean special = sign == '"' || sign == '\\';
      escaped.append(special ? "\\" + sign : sign);
    }
    if (escaped.length() > text.length()) {
      escaped.setLength(text.length() - 1);
      escaped.append('x');
    }
    return escaped.toString();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.ISO_8859_1);
  }

  private static long size(byte[][] lines) {
    long size = 0;
    for (byte[] line : lines) {
      size += line.length;
    }
    return size;
  }

  /** The seconds that it takes to parse as many lines as have the bytes, from the first again. */
  private double parse(byte[][] lines, long bytes) {
    parser.forgetHeader();
    parser.header(header, 0, header.length);
    long start = THREADS.getCurrentThreadCpuTime();
    int at = 0;
    for (long left = bytes; left > 0; left -= lines[at].length, at = (at + 1) % lines.length) {
      parser.parse(lines[at], 0, lines[at].length);
    }
    return (THREADS.getCurrentThreadCpuTime() - start) / 1e9;
  }
}
