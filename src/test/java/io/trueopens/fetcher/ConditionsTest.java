package io.trueopens.fetcher;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.knowledge.StrictJson;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ConditionsTest {
  private static final List<Agent> AGENTS =
      List.of(
          new Agent("curl", "curl", Category.LIBRARY),
          new Agent("wget", "Wget", Category.LIBRARY),
          Agent.OTHER);

  private static Conditions read(String conditions) {
    return StrictJson.read("when", "{" + conditions.replace('\'', '"') + "}", Conditions.class);
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {
        "'agents': ['curl'] | 'agents': ['curl']",
        "'agents': ['curl'], 'methods': ['HEAD'] | 'categories': ['library']",
        "'categories': ['library'] | 'agents': ['curl', 'wget']",
        "'methods': ['HEAD'] | 'agents': ['curl', 'wget', 'other']",
        "'within': ['aws'], 'address': true | 'within': ['google', 'aws']",
        "'outside': ['google', 'aws'] | 'outside': ['google']",
        "'methods': ['PUT'] | 'methods': ['HEAD', 'PUT']",
        "'seconds': {'from': 1, 'to': 9} | 'seconds': {'to': 9}",
        "'seconds': {'to': 9} | 'seconds': {'known': true}",
        "'seconds': {'known': false} | 'seconds': {'known': false}",
        "'referers': ['none'] | 'referers': ['none', 'other']",
        "'prefetch': true, 'address': false | 'prefetch': true",
        "'behaviours': ['burst', 'repeated'] | 'behaviours': ['burst']"
      })
  void implyWhatTheySayThemselves(String narrow, String wide) {
    assertThat(read(narrow).imply(read(wide), AGENTS)).isTrue();
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '^',
      delimiter = '|',
      value = {
        "'categories': ['library'] | 'agents': ['curl']",
        "'methods': ['HEAD'] | 'agents': ['curl', 'wget']",
        "'within': ['google', 'aws'] | 'within': ['aws']",
        "'address': true | 'within': ['aws']",
        "'outside': ['google'] | 'outside': ['google', 'aws']",
        "'address': false | 'address': true",
        "'methods': ['HEAD', 'PUT'] | 'methods': ['PUT']",
        "'seconds': {'from': 1} | 'seconds': {'to': 9}",
        "'seconds': {'to': 10} | 'seconds': {'to': 9}",
        "'seconds': {'to': 9} | 'seconds': {'from': 1, 'to': 9}",
        "'seconds': {'known': false} | 'seconds': {'to': 9}",
        "'seconds': {'to': 9} | 'seconds': {'known': false}",
        "'referers': ['none', 'other'] | 'referers': ['none']",
        "'prefetch': false | 'prefetch': true",
        "'behaviours': ['burst'] | 'behaviours': ['burst', 'repeated']"
      })
  void doNotImplyMore(String wide, String narrow) {
    assertThat(read(wide).imply(read(narrow), AGENTS)).isFalse();
  }

  @Test
  void whatIsImpliedHoldsWhateverIsFetched() {
    Random random = new Random(5);
    int implied = 0;
    for (int i = 0; i < 20_000; i++) {
      Conditions narrow = conditions(random);
      Conditions wide = conditions(random);
      if (narrow.imply(wide, AGENTS)) {
        implied++;
        Agent agent = AGENTS.get(random.nextInt(AGENTS.size()));
        Fetch fetch = fetch(random);
        boolean met = narrow.concern(agent) && narrow.hold(fetch);
        assertThat(!met || (wide.concern(agent) && wide.hold(fetch)))
            .as("%s, %s: %s implies %s", agent, fetch, narrow, wide)
            .isTrue();
      }
    }
    assertThat(implied).isGreaterThan(1_000);
  }

  private static Conditions conditions(Random random) {
    return new Conditions(
        some(random, "curl", "wget", "other"),
        some(random, "library", "other"),
        some(random, "google", "aws"),
        some(random, "google", "aws"),
        maybe(random),
        some(random, "GET", "HEAD"),
        seconds(random),
        some(random, "none", "other"),
        maybe(random),
        some(random, "burst", "repeated"));
  }

  /** Seldom any, so that much is implied. */
  private static @Nullable List<String> some(Random random, String... words) {
    if (random.nextInt(4) > 0) {
      return null;
    }
    List<String> chosen = new ArrayList<>(List.of(words));
    chosen.removeIf(word -> random.nextBoolean());
    return chosen.isEmpty() ? null : chosen;
  }

  private static @Nullable Boolean maybe(Random random) {
    return random.nextInt(4) > 0 ? null : Boolean.valueOf(random.nextBoolean());
  }

  private static Conditions.@Nullable Seconds seconds(Random random) {
    return switch (random.nextInt(8)) {
      case 0 -> new Conditions.Seconds(null, null, random.nextBoolean());
      case 1 -> new Conditions.Seconds((long) random.nextInt(4), null, null);
      case 2 -> new Conditions.Seconds(null, (long) random.nextInt(4), null);
      default -> null;
    };
  }

  private static Fetch fetch(Random random) {
    List<NetworkMatch> networks = new ArrayList<>();
    for (String set : List.of("google", "aws")) {
      if (random.nextBoolean()) {
        networks.add(new NetworkMatch(set, null));
      }
    }
    Set<Behaviour> behaviours = EnumSet.noneOf(Behaviour.class);
    for (Behaviour behaviour : List.of(Behaviour.BURST, Behaviour.REPEATED)) {
      if (random.nextBoolean()) {
        behaviours.add(behaviour);
      }
    }
    return new Fetch(
        null,
        random.nextBoolean() ? "GET" : "HEAD",
        random.nextBoolean() ? RefererClass.NONE : RefererClass.OTHER,
        random.nextBoolean(),
        random.nextBoolean(),
        networks,
        random.nextBoolean() ? null : Long.valueOf(random.nextInt(5)),
        behaviours);
  }
}
