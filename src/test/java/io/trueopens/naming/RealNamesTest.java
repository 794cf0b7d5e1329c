package io.trueopens.naming;

import static io.trueopens.naming.RealNames.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trueopens.naming.RealNames.Read;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How well the rules read names that they were not made from. The aims, 85 % and 93 % with
 * descriptive and title_like as one, are missed on the held-out names: the bounds here are what was
 * measured when those were scored, once, after the last change of the rules.
 */
class RealNamesTest {
  private static final RealNames FIRST = RealNames.first();
  private static final RealNames SECOND = RealNames.second();
  private static final RealNames THIRD = RealNames.third();
  private static final RealNames FOURTH = RealNames.fourth();
  private static final RealNames FIFTH = RealNames.fifth();

  private static Stream<Read> spent() {
    return Stream.of(FIRST, SECOND, THIRD).flatMap(set -> set.names().stream());
  }

  private static Stream<Read> heldOut() {
    return Stream.of(FOURTH, FIFTH).flatMap(set -> set.names().stream());
  }

  @Test
  void theReadersAgree() {
    assertAgreement(FIRST, 472, 0.960, 0.941);
    assertAgreement(SECOND, 293, 0.952, 0.909);
    assertAgreement(THIRD, 226, 0.978, 0.963);
    assertAgreement(FOURTH, 224, 0.946, 0.920);
    assertAgreement(FIFTH, 238, 0.908, 0.858);
  }

  private static void assertAgreement(RealNames set, int names, double share, double kappa) {
    assertThat(set.names()).hasSize(names);
    assertThat(share(set.names(), Read::isUndisputed)).isCloseTo(share, within(0.001));
    assertThat(set.kappa()).isCloseTo(kappa, within(0.001));
  }

  @Test
  void everyNameIsOneOfItsOwnAndSaysWhereItWasMet() {
    Set<String> met = new HashSet<>();
    assertThat(Stream.concat(spent(), heldOut()))
        .allSatisfy(read -> assertThat(met.add(read.name())).as(read.name()).isTrue())
        .allSatisfy(read -> assertThat(read.found()).isNotBlank());
  }

  @Test
  void theHeldOutNamesAreOfSitesThatNoOtherSetHas() {
    Set<String> sites = spent().map(Read::site).collect(Collectors.toSet());
    assertThat(heldOut()).extracting(Read::site).doesNotContainAnyElementsOf(sites);
  }

  @Test
  void theNamesThatTheRulesWereMendedByAreReadAlike() {
    assertReadAlike(FIRST, 453, 0.918, 0.973);
    assertReadAlike(SECOND, 279, 0.899, 0.964);
    assertReadAlike(THIRD, 221, 0.914, 0.954);
  }

  @Test
  void theHeldOutNamesAreReadAsWellAsWasMeasured() {
    assertReadAlike(FOURTH, 212, 0.797, 0.867);
    assertReadAlike(FIFTH, 216, 0.750, 0.907);
  }

  private static void assertReadAlike(RealNames set, int names, double like, double nearly) {
    List<Read> undisputed = set.undisputed();
    assertThat(undisputed).hasSize(names);
    assertThat(share(undisputed, read -> read.isReadLike(read.first())))
        .isGreaterThanOrEqualTo(like);
    assertThat(share(undisputed, read -> read.isReadNearly(read.first())))
        .isGreaterThanOrEqualTo(nearly);
  }

  @Test
  void withTheDisputedNamesTheFiguresAreTheMeanOfBothReaders() {
    assertThat(ofBothReaders(read -> read::isReadLike)).isGreaterThanOrEqualTo(0.751);
    assertThat(ofBothReaders(read -> read::isReadNearly)).isGreaterThanOrEqualTo(0.866);
  }

  private static double ofBothReaders(Function<Read, Predicate<String>> right) {
    List<Read> names = heldOut().toList();
    return (share(names, read -> right.apply(read).test(read.first()))
            + share(names, read -> right.apply(read).test(read.second())))
        / 2;
  }
}
