package io.trueopens.naming;

import static io.trueopens.naming.RealNames.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trueopens.naming.RealNames.Read;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * How well the rules read names that they were not made from. The aims, 85 % and 93 % with
 * descriptive and title_like as one, are missed on the held-out names: the bounds here are what was
 * measured when those were scored, once, after the last change of the rules.
 */
class RealNamesTest {
  private static final RealNames DEVELOPMENT = RealNames.development();
  private static final RealNames SPENT = RealNames.spent();
  private static final RealNames HELD_OUT = RealNames.heldOut();

  @Test
  void theReadersAgree() {
    assertThat(DEVELOPMENT.names()).hasSize(472);
    assertThat(share(DEVELOPMENT.names(), Read::isUndisputed)).isCloseTo(0.960, within(0.001));
    assertThat(DEVELOPMENT.kappa()).isCloseTo(0.941, within(0.001));
    assertThat(SPENT.names()).hasSize(293);
    assertThat(share(SPENT.names(), Read::isUndisputed)).isCloseTo(0.952, within(0.001));
    assertThat(SPENT.kappa()).isCloseTo(0.909, within(0.001));
    assertThat(HELD_OUT.names()).hasSize(226);
    assertThat(share(HELD_OUT.names(), Read::isUndisputed)).isCloseTo(0.978, within(0.001));
    assertThat(HELD_OUT.kappa()).isCloseTo(0.963, within(0.001));
  }

  @Test
  void everyNameIsOneOfItsOwnAndSaysWhereItWasMet() {
    Set<String> met = new HashSet<>();
    assertThat(Stream.of(DEVELOPMENT, SPENT, HELD_OUT).flatMap(set -> set.names().stream()))
        .allSatisfy(read -> assertThat(met.add(read.name())).as(read.name()).isTrue())
        .allSatisfy(read -> assertThat(read.found()).isNotBlank());
  }

  @Test
  void theNamesThatTheRulesWereMendedByAreReadAlike() {
    List<Read> mended = DEVELOPMENT.undisputed();
    assertThat(mended).hasSize(453);
    assertThat(share(mended, read -> read.isReadLike(read.first()))).isGreaterThanOrEqualTo(0.90);
    assertThat(share(mended, read -> read.isReadNearly(read.first()))).isGreaterThanOrEqualTo(0.96);
  }

  @Test
  void theNamesThatWereHeldOutOnceAreReadAlike() {
    List<Read> spent = SPENT.undisputed();
    assertThat(spent).hasSize(279);
    assertThat(share(spent, read -> read.isReadLike(read.first()))).isGreaterThanOrEqualTo(0.88);
    assertThat(share(spent, read -> read.isReadNearly(read.first()))).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void theHeldOutNamesAreReadAsWellAsWasMeasured() {
    List<Read> heldOut = HELD_OUT.undisputed();
    assertThat(heldOut).hasSize(221);
    assertThat(share(heldOut, read -> read.isReadLike(read.first()))).isGreaterThanOrEqualTo(0.846);
    assertThat(share(heldOut, read -> read.isReadNearly(read.first())))
        .isGreaterThanOrEqualTo(0.891);
  }

  @Test
  void withTheDisputedNamesTheFiguresAreTheMeanOfBothReaders() {
    List<Read> heldOut = HELD_OUT.names();
    double strict =
        (share(heldOut, read -> read.isReadLike(read.first()))
                + share(heldOut, read -> read.isReadLike(read.second())))
            / 2;
    assertThat(strict).isGreaterThanOrEqualTo(0.838);
  }
}
