package io.trueopens.format;

import io.trueopens.hit.LogLine;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/**
 * One combined line: parsed, matched field by field only, and by the regular expression that one
 * would write instead. Read the ratios; the nanoseconds are the machine's.
 */
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 3, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(1)
public class LineParserBenchmark {
  private static final String TEXT =
      "203.0.113.77 - - [27/Mar/2025:09:12:55 +0100] \"GET /o/spring-report/amOzhzXfuPY7wKXcxqa2yQ/"
          + "chart-of-climate-change-impact-on-dutch-rivers.png HTTP/1.1\" 200 48213 \"-\""
          + " \"Mozilla/5.0 (Macintosh; Intel Mac OS X 10_15_7) AppleWebKit/605.1.15 (KHTML, like"
          + " Gecko)\"";
  private static final Pattern COMBINED =
      Pattern.compile(
          "^(\\S+) (\\S+) (\\S+) \\[([^\\]]+)\\] \"([^\"]*)\" (\\d{3}) (\\d+|-) \"([^\"]*)\""
              + " \"([^\"]*)\"$");

  private final byte[] line = TEXT.getBytes(StandardCharsets.UTF_8);
  private final LineParser parser = Formats.detecting();
  private final Layout combined =
      TextLayout.ofDirective("%h %l %u %t \"%r\" %>s %b \"%{Referer}i\" \"%{User-Agent}i\"");
  private final Spans spans = new Spans();

  /** What the source does with a line that a tracker may want. */
  @Benchmark
  public LogLine parse() {
    return parser.parse(line, 0, line.length);
  }

  /** Finding the fields in a known format, without making anything of them. */
  @Benchmark
  public int match() {
    spans.start(line, line.length);
    return combined.match(line, 0, line.length, spans);
  }

  /** The rival: decode the line, and match a regular expression. */
  @Benchmark
  public String regularExpression() {
    Matcher matcher = COMBINED.matcher(new String(line, StandardCharsets.UTF_8));
    if (!matcher.matches()) {
      throw new IllegalStateException("the line must match");
    }
    return matcher.group(5);
  }
}
