package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trueopens.naming.RealNames.Read;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;

class StyleTrainingTest {
  private static final int FOLDS = 5;

  /** Weights have two decimals; processors may differ in the last. */
  private static final float ROUNDED = 0.021f;

  private static List<Read> undisputed() {
    return RealNames.learned().flatMap(set -> set.undisputed().stream()).toList();
  }

  private static int fold(Read read) {
    return Math.floorMod(read.site().hashCode(), FOLDS);
  }

  @Test
  void theNamesGiveTheWeightsThatAreShipped() {
    StyleWeights shipped = Knowledge.bundled().weights();
    StyleWeights learned = StyleTraining.learn(StyleTraining.all());
    assertThat(learned.styles()).isEqualTo(shipped.styles());
    assertThat(learned.bias())
        .usingElementComparator((a, b) -> Math.abs(a - b) <= ROUNDED ? 0 : 1)
        .isEqualTo(shipped.bias());
    assertAlike(learned.facts(), shipped.facts());
    assertAlike(learned.anywhere(), shipped.anywhere());
    assertAlike(learned.first(), shipped.first());
    assertAlike(learned.last(), shipped.last());
    assertAlike(learned.alone(), shipped.alone());
  }

  /** What one of them leaves out as too small is small in the other. */
  private static void assertAlike(Map<String, float[]> learned, Map<String, float[]> shipped) {
    float[] none = new float[Knowledge.bundled().weights().styles().size()];
    float small = (float) StyleTraining.SMALLEST + ROUNDED;
    learned.forEach(
        (feature, weights) ->
            assertThat(weights)
                .as(feature)
                .containsExactly(
                    shipped.getOrDefault(feature, none),
                    within(shipped.containsKey(feature) ? ROUNDED : small)));
    assertThat(shipped.keySet())
        .allSatisfy(
            feature ->
                assertThat(
                        learned.containsKey(feature)
                            || !StyleTraining.reaches(shipped.get(feature), small))
                    .as(feature)
                    .isTrue());
  }

  /** Each fifth of the sites in turn is read by what the others teach. */
  @Test
  void namesOfSitesThatWereNotLearnedAreReadAsWellAsWasMeasured() {
    Map<Read, NamingStyle> styles = new HashMap<>();
    List<Read> all = undisputed();
    for (int fold = 0; fold < FOLDS; fold++) {
      NamingRules rules = learnedWithout(all, fold);
      for (Read read : all) {
        if (fold(read) == fold) {
          styles.put(read, rules.read(read.name()).style());
        }
      }
    }
    assertRead(RealNames.ofRepositories(), styles, 0.81, 0.90);
    assertRead(RealNames.ofMails(), styles, 0.88, 0.915);
  }

  private static void assertRead(
      RealNames set, Map<Read, NamingStyle> styles, double like, double nearly) {
    List<Read> names = set.undisputed();
    Predicate<Read> alike = read -> read.isLike(styles.get(read));
    Predicate<Read> nearlyAlike = read -> read.isNearly(styles.get(read));
    assertThat(RealNames.share(names, alike)).isGreaterThanOrEqualTo(like);
    assertThat(RealNames.share(names, nearlyAlike)).isGreaterThanOrEqualTo(nearly);
  }

  private static NamingRules learnedWithout(List<Read> all, int fold) {
    Knowledge bundled = Knowledge.bundled();
    return new NamingRules(
        new Knowledge(
            bundled.words(),
            bundled.shapes(),
            bundled.endings(),
            bundled.readability(),
            bundled.transliteration(),
            bundled.senses(),
            StyleTraining.learn(
                all.stream().filter(read -> fold(read) != fold).map(StyleTraining::styled))));
  }
}
