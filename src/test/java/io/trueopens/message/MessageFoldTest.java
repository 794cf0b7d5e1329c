package io.trueopens.message;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.fetcher.Verdict;
import io.trueopens.message.MessageOutcome.Signs;
import io.trueopens.tracker.Kind;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class MessageFoldTest {
  private static final Instant NINE = Instant.parse("2025-03-27T09:00:00Z");

  private static JudgedFetch fetch(int second, Kind kind, Verdict verdict) {
    return new JudgedFetch(
        NINE.plusSeconds(second), kind, null, 200, verdict.id(), verdict, false, false);
  }

  private static MessageOutcome fold(JudgedFetch... fetches) {
    return fold(Arrays.asList(fetches)).result();
  }

  private static MessageFold fold(List<JudgedFetch> fetches) {
    MessageFold fold = new MessageFold();
    fetches.forEach(fold::add);
    return fold;
  }

  @Test
  void nothingFetchedIsSilent() {
    assertThat(fold().outcome()).isEqualTo(Outcome.SILENT);
    assertThat(fold().agent()).isNull();
  }

  @Test
  void theStrongestEvidenceDecides() {
    JudgedFetch bot = fetch(1, Kind.PIXEL, Verdict.BOT);
    JudgedFetch prefetch = fetch(2, Kind.PIXEL, Verdict.PREFETCH);
    JudgedFetch unknown = fetch(3, Kind.PIXEL, Verdict.UNKNOWN);
    JudgedFetch download = fetch(4, Kind.DOWNLOAD, Verdict.HUMAN);
    JudgedFetch open = fetch(5, Kind.IMAGE, Verdict.HUMAN_VIA_PROXY);
    assertThat(fold(bot).outcome()).isEqualTo(Outcome.MACHINE_ONLY);
    assertThat(fold(bot, prefetch).outcome()).isEqualTo(Outcome.PREFETCHED_ONLY);
    assertThat(fold(bot, prefetch, unknown).outcome()).isEqualTo(Outcome.UNDECIDED);
    assertThat(fold(bot, prefetch, unknown, download).outcome()).isEqualTo(Outcome.ENGAGED);
    assertThat(fold(bot, prefetch, unknown, download, open).outcome()).isEqualTo(Outcome.OPENED);
  }

  @Test
  void nobodyReadsByALinkThatNobodySees() {
    assertThat(fold(fetch(1, Kind.TRAP, Verdict.HUMAN_VIA_PROXY)).outcome())
        .isEqualTo(Outcome.MACHINE_ONLY);
  }

  @Test
  void theFirstOpenNamesTimeAndAgent() {
    MessageOutcome outcome =
        fold(
            fetch(9, Kind.PIXEL, Verdict.HUMAN),
            fetch(1, Kind.PIXEL, Verdict.PREFETCH),
            fetch(5, Kind.IMAGE, Verdict.HUMAN_VIA_PROXY));
    assertThat(outcome.firstOpenAt()).isEqualTo(NINE.plusSeconds(5));
    assertThat(outcome.agent()).isEqualTo("human_via_proxy");
    assertThat(outcome.count(Kind.PIXEL)).isEqualTo(2);
    assertThat(outcome.count(Verdict.PREFETCH)).isEqualTo(1);
  }

  @Test
  void anErrorPageShowsNothing() {
    JudgedFetch missing =
        new JudgedFetch(NINE, Kind.IMAGE, null, 404, "Outlook", Verdict.HUMAN, true, false);
    assertThat(fold(missing).outcome()).isEqualTo(Outcome.SILENT);
    JudgedFetch unchanged =
        new JudgedFetch(NINE, Kind.IMAGE, null, 304, "Outlook", Verdict.HUMAN, true, false);
    assertThat(fold(unchanged).outcome()).isEqualTo(Outcome.OPENED);
    JudgedFetch unlogged =
        new JudgedFetch(NINE, Kind.IMAGE, null, null, "Outlook", Verdict.HUMAN, true, false);
    assertThat(fold(unlogged).outcome()).isEqualTo(Outcome.OPENED);
  }

  @Test
  void signsTellWhatTheOutcomeDoesNot() {
    JudgedFetch guessed =
        new JudgedFetch(NINE, Kind.PIXEL, null, 200, "Outlook", Verdict.HUMAN, false, false);
    JudgedFetch clicked =
        new JudgedFetch(
            NINE.minusSeconds(5), Kind.CLICK, null, 200, "Chrome", Verdict.HUMAN, true, false);
    JudgedFetch ahead =
        new JudgedFetch(
            NINE.minusSeconds(9),
            Kind.IMAGE,
            "a",
            200,
            "Apple Mail",
            Verdict.PREFETCH,
            true,
            false);
    assertThat(fold(guessed, clicked, ahead).signs())
        .isEqualTo(new Signs(false, true, 0, NINE.minusSeconds(5), NINE.minusSeconds(9)));
    JudgedFetch sure =
        new JudgedFetch(NINE, Kind.IMAGE, null, 200, "Outlook", Verdict.HUMAN, true, false);
    assertThat(fold(sure).signs()).isEqualTo(new Signs(true, false, 0, NINE, null));
  }

  private static JudgedFetch image(int second, String name, Verdict verdict) {
    return new JudgedFetch(
        NINE.plusSeconds(second), Kind.IMAGE, name, 200, "Outlook", verdict, true, false);
  }

  @Test
  void imagesCountByNameAndOnlyForPeople() {
    MessageOutcome outcome =
        fold(
            image(1, "chart", Verdict.HUMAN),
            image(2, "chart", Verdict.HUMAN_VIA_PROXY),
            image(3, "map", Verdict.HUMAN),
            image(4, "logo", Verdict.PREFETCH),
            fetch(5, Kind.PIXEL, Verdict.HUMAN));
    assertThat(outcome.signs().namedImages()).isEqualTo(2);
    assertThat(outcome.count(Kind.IMAGE)).isEqualTo(4);
  }

  /** A URL that answers to any name must not fill the memory. */
  @Test
  void namesWithoutEndAreNotAllKept() {
    MessageFold fold = new MessageFold();
    for (int second = 0; second < 2 * MessageFold.MOST_NAMES; second++) {
      fold.add(image(second, "name " + second, Verdict.HUMAN));
    }
    assertThat(fold.result().signs().namedImages()).isEqualTo(MessageFold.MOST_NAMES);
    assertThat(fold.result().count(Kind.IMAGE)).isEqualTo(2 * MessageFold.MOST_NAMES);
  }

  private static List<JudgedFetch> randomFetches(Random random) {
    List<JudgedFetch> fetches = new ArrayList<>();
    for (int i = random.nextInt(8); i > 0; i--) {
      fetches.add(
          new JudgedFetch(
              NINE.plusSeconds(random.nextInt(4)),
              Kind.values()[random.nextInt(Kind.values().length)],
              random.nextBoolean() ? null : "image " + random.nextInt(3),
              random.nextInt(5) == 0 ? 404 : 200,
              "agent " + random.nextInt(3),
              Verdict.values()[random.nextInt(Verdict.values().length)],
              random.nextBoolean(),
              random.nextInt(3) == 0));
    }
    return fetches;
  }

  @Test
  void orderDoesNotMatter() {
    Random random = new Random(1);
    for (int round = 0; round < 2000; round++) {
      List<JudgedFetch> fetches = randomFetches(random);
      MessageOutcome expected = fold(fetches).result();
      Collections.shuffle(fetches, random);
      assertThat(fold(fetches).result()).isEqualTo(expected);
    }
  }

  @Test
  void hitsThatComeTwiceChangeCountsAlone() {
    Random random = new Random(3);
    for (int round = 0; round < 2000; round++) {
      List<JudgedFetch> fetches = randomFetches(random);
      MessageOutcome once = fold(fetches).result();
      MessageFold twice = fold(fetches);
      twice.addAll(fold(fetches));
      MessageOutcome again = twice.result();
      assertThat(again.outcome()).isEqualTo(once.outcome());
      assertThat(again.firstOpenAt()).isEqualTo(once.firstOpenAt());
      assertThat(again.agent()).isEqualTo(once.agent());
      assertThat(again.signs()).isEqualTo(once.signs());
    }
  }

  @Test
  void groupingDoesNotMatter() {
    Random random = new Random(2);
    for (int round = 0; round < 2000; round++) {
      List<JudgedFetch> a = randomFetches(random);
      List<JudgedFetch> b = randomFetches(random);
      List<JudgedFetch> c = randomFetches(random);
      List<JudgedFetch> all = new ArrayList<>(a);
      all.addAll(b);
      all.addAll(c);
      MessageFold right = fold(b);
      right.addAll(fold(c));
      MessageFold left = fold(a);
      left.addAll(right);
      assertThat(left.result()).isEqualTo(fold(all).result());
    }
  }

  @Test
  void anEmptyFoldAddsNothing() {
    Random random = new Random(3);
    for (int round = 0; round < 200; round++) {
      MessageFold fold = fold(randomFetches(random));
      MessageOutcome before = fold.result();
      fold.addAll(new MessageFold());
      assertThat(fold.result()).isEqualTo(before);
    }
  }
}
