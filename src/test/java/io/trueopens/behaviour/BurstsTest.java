package io.trueopens.behaviour;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class BurstsTest {
  private static final Thresholds THRESHOLDS = Thresholds.bundled();
  private static final long MINUTE = 60_000;

  private record Fetch(String line, long millis, String message) {}

  private static List<String> bursts(List<Fetch> fetches) {
    List<String> found = new ArrayList<>();
    Bursts bursts = new Bursts(THRESHOLDS, found::add);
    fetches.stream()
        .sorted(Comparator.comparingLong(Fetch::millis).thenComparing(Fetch::line))
        .forEach(f -> bursts.add(f.line(), f.millis(), f.message()));
    return found;
  }

  private static List<Fetch> messages(int count, long start, long apart) {
    List<Fetch> fetches = new ArrayList<>();
    for (int i = 0; i < count; i++) {
      fetches.add(new Fetch("l" + start + i, start + i * apart, "m" + i));
    }
    return fetches;
  }

  @Test
  void aBurstIsAsManyMessagesWithinAMinute() {
    assertThat(bursts(messages(5, 0, 15_000))).hasSize(5);
    assertThat(bursts(messages(4, 0, 1_000))).isEmpty();
    assertThat(bursts(messages(5, 0, 15_001))).isEmpty();
  }

  @Test
  void oneMessageThatIsFetchedAgainAndAgainIsNone() {
    List<Fetch> fetches = new ArrayList<>();
    for (int i = 0; i < 1_000; i++) {
      fetches.add(new Fetch("l" + i, i, "m" + i % 4));
    }
    assertThat(bursts(fetches)).isEmpty();
  }

  @Test
  void midnightDoesNotPartIt() {
    long midnight = 1_764_288_000_000L;
    assertThat(midnight % 86_400_000).isZero();
    assertThat(bursts(messages(5, midnight - 30_000, 15_000))).hasSize(5);
  }

  @Test
  void whatCameBeforeItIsNotInIt() {
    List<Fetch> fetches = messages(5, 2 * MINUTE, 100);
    fetches.add(new Fetch("before", 2 * MINUTE + 400 - MINUTE, "other"));
    fetches.add(new Fetch("longBefore", 2 * MINUTE - MINUTE - 1, "another"));
    assertThat(bursts(fetches)).hasSize(6).contains("before").doesNotContain("longBefore");
  }

  @Test
  void memoryDoesNotGrowWithAMillionFetchesOfOneNetwork() {
    long[] found = new long[1];
    Bursts bursts = new Bursts(THRESHOLDS, line -> found[0]++);
    for (int i = 0; i < 1_000_000; i++) {
      bursts.add("line", i, "m" + i);
    }
    assertThat(found[0]).isEqualTo(1_000_000);
  }

  /** Against the definition, tried on all stretches of time. */
  @Test
  void findsWhatTheDefinitionSays() {
    Random random = new Random(5);
    for (int round = 0; round < 300; round++) {
      List<Fetch> fetches = new ArrayList<>();
      int count = random.nextInt(60);
      for (int i = 0; i < count; i++) {
        fetches.add(new Fetch("l" + i, random.nextInt(600) * 1000L, "m" + random.nextInt(12)));
      }
      List<String> found = bursts(fetches);
      assertThat(found).doesNotHaveDuplicates();
      assertThat(new HashSet<>(found)).as("round %d", round).isEqualTo(defined(fetches));
    }
  }

  private static Set<String> defined(List<Fetch> fetches) {
    Set<String> lines = new HashSet<>();
    for (Fetch first : fetches) {
      List<Fetch> within =
          fetches.stream()
              .filter(f -> f.millis() >= first.millis() && f.millis() <= first.millis() + MINUTE)
              .toList();
      if (within.stream().map(Fetch::message).distinct().count() >= 5) {
        lines.addAll(within.stream().map(Fetch::line).collect(Collectors.toSet()));
      }
    }
    return lines;
  }
}
