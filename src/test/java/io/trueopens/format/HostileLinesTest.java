package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.address.TrustedProxies;
import io.trueopens.hit.LogLine;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Lines that nobody meant to be read, in all formats. */
class HostileLinesTest {
  private static final int GUARD = 64;
  private static final String SIGNS = "\"\\ []{}:,;|#%<>=-+.09azT/\t\u001b\u00ff";

  private final LineParser parser =
      Formats.detecting(new Reading(ZoneOffset.UTC, TrustedProxies.of(List.of("10.0.0.0/8"))));

  private static byte[] bytes(String line) {
    return line.getBytes(StandardCharsets.UTF_8);
  }

  private LogLine between(byte guard, byte[] line) {
    byte[] wider = new byte[line.length + 2 * GUARD];
    Arrays.fill(wider, guard);
    System.arraycopy(line, 0, wider, GUARD, line.length);
    return parser.parse(wider, GUARD, GUARD + line.length);
  }

  /** What stands around a line in its buffer is other lines: it must not change the answer. */
  @Test
  void readsNothingAroundTheLineAndNeverThrows() {
    Random random = new Random(56);
    List<String> lines =
        Formats.files().stream().flatMap(f -> f.samples().stream()).map(s -> s.line()).toList();
    for (String sample : lines) {
      for (int round = 0; round < 12; round++) {
        byte[] line = disturbed(bytes(sample), random);
        LogLine alone = parser.parse(line, 0, line.length);
        assertThat(between((byte) '"', line)).isEqualTo(alone);
        assertThat(between((byte) '0', line)).isEqualTo(alone);
        assertThat(between((byte) ' ', line)).isEqualTo(alone);
      }
    }
  }

  private static byte[] disturbed(byte[] line, Random random) {
    byte[] copy =
        Arrays.copyOf(line, random.nextInt(3) == 0 ? random.nextInt(line.length + 1) : line.length);
    for (int i = random.nextInt(5); i > 0 && copy.length > 0; i--) {
      copy[random.nextInt(copy.length)] = (byte) SIGNS.charAt(random.nextInt(SIGNS.length()));
    }
    return copy;
  }

  /** 64 times the bytes may take a thousand times as long on a busy machine, not 4,096 times. */
  @ParameterizedTest
  @ValueSource(
      strings = {
        "\"",
        "\\",
        "[",
        "9",
        "a ",
        "1.1.1.1 ",
        "a - - \"",
        "{\"a\":",
        "{\"a\":\"\\",
        "<",
        "a=\"",
        "\t",
        "|",
        "%25",
        "<9>1 "
      })
  void takesLinearTime(String pattern) {
    byte[] line = bytes(pattern.repeat((1 << 20) / pattern.length()));
    long small = best(line, line.length / 64);
    long large = best(line, line.length);
    assertThat(large).isLessThan(1_000 * Math.max(small, 20_000));
  }

  /** In nanoseconds of this thread's own: others may work beside it. */
  private long best(byte[] line, int length) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = threads.getCurrentThreadCpuTime();
      assertThat(parser.parse(line, 0, length)).isNotNull();
      best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
    }
    return best;
  }

  @Test
  void doesNotFollowEndlessNesting() {
    byte[] line =
        bytes(
            "{\"time\":1743066775,\"a\":" + "[".repeat(100_000) + "1" + "]".repeat(100_000) + "}");
    assertThat(parser.parse(line, 0, line.length))
        .hasToString("Rejected[reason=NO_FORMAT, detail=closest is caddy, which stops at byte 54]");
  }
}
