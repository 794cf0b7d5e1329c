package io.trueopens.behaviour;

import static io.trueopens.fetcher.Behaviour.COMPLETE;
import static io.trueopens.fetcher.Behaviour.LINKS_AT_ONCE;
import static io.trueopens.fetcher.Behaviour.LINKS_FIRST;
import static io.trueopens.fetcher.Behaviour.REPEATED;
import static io.trueopens.fetcher.Behaviour.SEVERAL_NETWORKS;
import static io.trueopens.fetcher.Behaviour.TRAP;
import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.fetcher.Behaviour;
import io.trueopens.tracker.Kind;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MessageWindowTest {
  private static final Set<String> LINKS =
      Set.of(
          Seen.object(Kind.CLICK, "news"),
          Seen.object(Kind.CLICK, "shop"),
          Seen.object(Kind.DOWNLOAD, "report.pdf"));

  private static Seen seen(String line, long seconds, Kind kind, @Nullable String name) {
    return new Seen(line, seconds * 1000, "net", "Firefox", kind, name);
  }

  private static Seen from(String network, String line, long seconds, Kind kind) {
    return new Seen(line, seconds * 1000, network, "Firefox", kind, null);
  }

  private static Map<String, Set<Behaviour>> evidence(Seen... fetches) {
    return new MessageWindow(Thresholds.bundled(), LINKS).evidence(List.of(fetches));
  }

  @Test
  void whoFollowsEveryLinkIsCompleteFromTheFirstImageOn() {
    Map<String, Set<Behaviour>> evidence =
        evidence(
            seen("pixel", 0, Kind.PIXEL, null),
            seen("a", 34, Kind.CLICK, "news"),
            seen("b", 34, Kind.CLICK, "shop"),
            seen("c", 35, Kind.DOWNLOAD, "report.pdf"));
    assertThat(evidence.values()).allMatch(Set.of(COMPLETE, LINKS_AT_ONCE)::equals);
    assertThat(evidence).hasSize(4);
  }

  @Test
  void oneLinkLessIsNotComplete() {
    assertThat(
            evidence(seen("a", 0, Kind.CLICK, "news"), seen("b", 20, Kind.DOWNLOAD, "report.pdf")))
        .allSatisfy((line, shown) -> assertThat(shown).isEmpty());
  }

  @Test
  void aMailWithOneLinkCannotBeComplete() {
    Map<String, Set<Behaviour>> evidence =
        new MessageWindow(Thresholds.bundled(), Set.of(Seen.object(Kind.CLICK, "news")))
            .evidence(List.of(seen("a", 0, Kind.CLICK, "news")));
    assertThat(evidence.get("a")).isEmpty();
  }

  @Test
  void whoComesBackAfterAPauseIsAnotherVisitor() {
    Map<String, Set<Behaviour>> evidence =
        evidence(
            seen("scan1", 0, Kind.CLICK, "news"),
            seen("scan2", 1, Kind.CLICK, "shop"),
            seen("scan3", 2, Kind.DOWNLOAD, "report.pdf"),
            seen("reader", 303, Kind.PIXEL, null));
    assertThat(evidence.get("scan1")).containsExactlyInAnyOrder(COMPLETE, LINKS_AT_ONCE);
    assertThat(evidence.get("reader")).isEmpty();
  }

  @Test
  void anotherProgramOnTheSameNetworkIsAnotherVisitor() {
    Seen reader = new Seen("reader", 10_000, "net", "Outlook", Kind.PIXEL, null);
    Map<String, Set<Behaviour>> evidence =
        evidence(seen("trap", 9, Kind.TRAP, null), seen("pixel", 2, Kind.PIXEL, null), reader);
    assertThat(evidence.get("pixel")).containsExactly(TRAP);
    assertThat(evidence.get("reader")).isEmpty();
  }

  @Test
  void twoLinksWithinFiveSecondsAreAtOnce() {
    assertThat(evidence(seen("a", 0, Kind.CLICK, "news"), seen("b", 5, Kind.CLICK, "shop")))
        .allSatisfy((line, shown) -> assertThat(shown).containsExactly(LINKS_AT_ONCE));
    assertThat(evidence(seen("a", 0, Kind.CLICK, "news"), seen("b", 6, Kind.CLICK, "shop")))
        .allSatisfy((line, shown) -> assertThat(shown).isEmpty());
    assertThat(evidence(seen("a", 0, Kind.CLICK, "news"), seen("b", 1, Kind.CLICK, "news")))
        .allSatisfy((line, shown) -> assertThat(shown).isEmpty());
  }

  @Test
  void theSameImageFromTwoNetworksWithinAMinuteIsNoted() {
    assertThat(evidence(from("one", "a", 0, Kind.PIXEL), from("two", "b", 60, Kind.PIXEL)))
        .allSatisfy((line, shown) -> assertThat(shown).containsExactly(SEVERAL_NETWORKS));
    assertThat(evidence(from("one", "a", 0, Kind.PIXEL), from("two", "b", 61, Kind.PIXEL)))
        .allSatisfy((line, shown) -> assertThat(shown).isEmpty());
    assertThat(evidence(from("one", "a", 0, Kind.PIXEL), from("two", "b", 1, Kind.IMAGE)))
        .allSatisfy((line, shown) -> assertThat(shown).isEmpty());
  }

  @Test
  void fiveRequestsForOneImageAreRepeatedAndTwentyPartsOfADocumentAreNot() {
    Seen[] pixels = new Seen[5];
    Seen[] parts = new Seen[20];
    for (int i = 0; i < 20; i++) {
      parts[i] = seen("part" + i, i, Kind.DOWNLOAD, "report.pdf");
      if (i < 5) {
        pixels[i] = seen("pixel" + i, i, Kind.PIXEL, null);
      }
    }
    assertThat(evidence(pixels))
        .allSatisfy((line, shown) -> assertThat(shown).containsExactly(REPEATED));
    assertThat(evidence(parts)).allSatisfy((line, shown) -> assertThat(shown).isEmpty());
  }

  @Test
  void aLinkBeforeTheImagesIsNoted() {
    assertThat(evidence(seen("a", 0, Kind.CLICK, "news"), seen("b", 30, Kind.IMAGE, "x.png")))
        .allSatisfy((line, shown) -> assertThat(shown).containsExactly(LINKS_FIRST));
    assertThat(evidence(seen("a", 31, Kind.CLICK, "news"), seen("b", 30, Kind.IMAGE, "x.png")))
        .allSatisfy((line, shown) -> assertThat(shown).isEmpty());
  }

  @Test
  void theOrderInWhichFetchesComeDoesNotMatter() {
    Random random = new Random(11);
    Kind[] kinds = Kind.values();
    for (int round = 0; round < 200; round++) {
      List<Seen> fetches = new ArrayList<>();
      for (int i = 0; i < 30; i++) {
        fetches.add(
            new Seen(
                "l" + i,
                random.nextInt(900) * 1000L,
                "net" + random.nextInt(3),
                random.nextBoolean() ? "Firefox" : null,
                kinds[random.nextInt(kinds.length)],
                random.nextBoolean() ? "news" : "shop"));
      }
      MessageWindow window = new MessageWindow(Thresholds.bundled(), LINKS);
      Map<String, Set<Behaviour>> evidence = window.evidence(fetches);
      Collections.shuffle(fetches, random);
      assertThat(window.evidence(fetches)).isEqualTo(evidence);
    }
  }
}
