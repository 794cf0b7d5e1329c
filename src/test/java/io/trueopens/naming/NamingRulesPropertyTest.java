package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamingRulesPropertyTest {
  private static final NamingRules RULES = NamingRules.bundled();
  private static final List<String> PARTS =
      List.of(
          "%",
          "%E2",
          "%ZZ",
          "%00",
          "\ud83d",
          "\udc00",
          "🎉",
          "‏",
          "שלום",
          "ـ",
          "é",
          "e\u0301",
          "-",
          "_",
          ".",
          "/",
          "\\",
          "?",
          "#",
          "(1)",
          "IMG_",
          "1234",
          "@2x",
          "aB",
          "図",
          "の",
          "ภาพ",
          "한",
          ".png",
          "{4}",
          "\u0000",
          "\n",
          " ",
          "Screenshot ",
          "x",
          "300x200",
          "ß",
          "İ");

  @Test
  void neverThrowsAndAlwaysGivesAReason() {
    Random random = new Random(20261123);
    for (int i = 0; i < 20_000; i++) {
      StyledName read = RULES.read(randomName(random));
      assertThat(read.because()).isNotBlank().doesNotContain("null");
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "-1",
        "a",
        "A",
        "aA",
        "1",
        "1a",
        "%",
        "%E2%82",
        "(1)",
        "の",
        "図",
        "ภ",
        "ー",
        "@2x",
        ".png",
        "-",
        "_v2",
        "300x200-",
        "Screenshot ",
        "top ",
        "new york ",
        "🎉",
        "\u0301",
        "0",
        "-300x200",
        "é"
      })
  void readsTenThousandOfAnything(String part) {
    String name = part.repeat(10_000 / part.length());
    assertThat(RULES.read(name).because()).hasSizeLessThan(300);
    assertThat(RULES.read(name + "!").style()).isNotNull();
  }

  /**
   * Sixteen times the text takes some sixteen times as long, not 256 times. Between the two there
   * is room for caches that overflow, collections of garbage and code compiled meanwhile.
   */
  @ParameterizedTest
  @ValueSource(strings = {"aB1-", "の図", "=?UTF-8?Q?a", "new york ", "%E2%82", "a1b2c3d4", "-(1)"})
  void takesLinearTime(String part) {
    String once = part.repeat(10_000 / part.length());
    long small = best(once);
    assertThat(best(once.repeat(16))).isLessThan(100 * Math.max(small, 100_000));
  }

  /** In nanoseconds of this thread's own: others may work beside it. */
  private static long best(String name) {
    ThreadMXBean threads = ManagementFactory.getThreadMXBean();
    long best = Long.MAX_VALUE;
    for (int i = 0; i < 5; i++) {
      long start = threads.getCurrentThreadCpuTime();
      RULES.read(name);
      best = Math.min(best, threads.getCurrentThreadCpuTime() - start);
    }
    return best;
  }

  @Test
  void theFolderTheQueryAndTheExtensionChangeNothing() {
    for (String name : List.of("climate-report", "red-leather-bag-open", "logo", "8f3a2b1c9d4e")) {
      NamingStyle style = RULES.read(name).style();
      for (String form : List.of("/x/y/%s.png", "%s.svg.png?v=1", "%s-300x200.JPG", "%s@2x.webp")) {
        assertThat(RULES.read(form.replace("%s", name)).style()).as(form).isEqualTo(style);
      }
    }
  }

  private static String randomName(Random random) {
    StringBuilder name = new StringBuilder();
    for (int i = random.nextInt(12); i > 0; i--) {
      boolean known = random.nextBoolean();
      name.append(
          known ? PARTS.get(random.nextInt(PARTS.size())) : (char) random.nextInt(0x10000) + "");
    }
    return name.toString();
  }
}
