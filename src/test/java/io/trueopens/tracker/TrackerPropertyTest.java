package io.trueopens.tracker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Matching takes whatever strangers send. */
class TrackerPropertyTest {
  private static final String HOST = "mail.example.org";
  private static final List<String> JUNK =
      List.of(
          "/",
          "//",
          "?",
          "&",
          "&amp;",
          "=",
          "==",
          "%",
          "%2F",
          "%ZZ",
          "%FF",
          "+",
          ";",
          "~~/",
          "~",
          "{",
          "[",
          "\u0000",
          "\ud800",
          "é",
          "W10",
          "eyJ",
          "1e999999",
          "-",
          ".gif",
          "..");

  static Stream<TrackerSet> everyPreset() {
    return Presets.ids().stream()
        .map(id -> new TrackerSet(List.of(new Tracker(HOST, Map.of(), id))));
  }

  static Stream<Preset> presets() {
    return Presets.ids().stream().map(Presets::find);
  }

  @ParameterizedTest
  @MethodSource("presets")
  void neverThrowsOnExamplesThatWereTamperedWith(Preset preset) {
    TrackerSet trackers = new TrackerSet(List.of(new Tracker(HOST, Map.of(), preset.id())));
    Random random = new Random(20261123);
    for (int i = 0; i < 3000; i++) {
      String target = preset.examples().get(i % preset.examples().size()).target();
      for (int changes = 1 + random.nextInt(4); changes > 0; changes--) {
        target = changed(target, random);
      }
      String match = target;
      trackers
          .match(HOST, match)
          .ifPresent(
              object ->
                  assertThat(object.parts())
                      .as(match)
                      .doesNotContainValue("")
                      .doesNotContainKey("*"));
    }
  }

  private static String changed(String text, Random random) {
    int at = random.nextInt(text.length() + 1);
    int to = Math.min(text.length(), at + random.nextInt(4));
    return text.substring(0, at) + JUNK.get(random.nextInt(JUNK.size())) + text.substring(to);
  }

  @ParameterizedTest
  @MethodSource("everyPreset")
  void neverThrowsOnAnyBytes(TrackerSet trackers) {
    Random random = new Random(20261124);
    for (int i = 0; i < 2000; i++) {
      byte[] bytes = new byte[random.nextInt(80)];
      random.nextBytes(bytes);
      trackers.match(HOST, "/" + new String(bytes, StandardCharsets.UTF_8));
    }
  }

  /** Quadratic time would take minutes here. */
  @ParameterizedTest
  @MethodSource("presets")
  void takesLinearTime(Preset preset) {
    TrackerSet trackers = new TrackerSet(List.of(new Tracker(HOST, Map.of(), preset.id())));
    int length = 400_000;
    assertTimeout(
        Duration.ofSeconds(20),
        () -> {
          for (String junk : JUNK) {
            String many = junk.repeat(length / junk.length());
            trackers.match(HOST, "/" + many);
            for (TrackedUrl url : preset.urls()) {
              url.template().samples().forEach(sample -> trackers.match(HOST, sample + many));
            }
          }
        });
  }
}
