package io.trueopens.naming;

import static io.trueopens.naming.RealNames.share;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trueopens.naming.RealNames.Read;
import java.util.List;
import org.junit.jupiter.api.Test;

/**
 * How well the rules read names that they were not made from. The aims, 85 % and 93 % with
 * descriptive and title_like as one, are missed on the held-out names: the bounds here are what was
 * measured when those were scored, once, after the last change of the rules.
 */
class RealNamesTest {
  private static final RealNames NAMES = RealNames.bundled();

  @Test
  void theReadersAgree() {
    assertThat(NAMES.names()).hasSize(472);
    assertThat(share(NAMES.names(), Read::isUndisputed)).isCloseTo(0.960, within(0.001));
    assertThat(NAMES.kappa()).isCloseTo(0.941, within(0.001));
  }

  @Test
  void everyNameIsOneOfItsOwnAndSaysWhereItWasMet() {
    assertThat(NAMES.names()).extracting(Read::name).doesNotHaveDuplicates();
    assertThat(NAMES.names()).allSatisfy(read -> assertThat(read.found()).isNotBlank());
  }

  @Test
  void theNamesThatTheRulesWereMendedByAreReadAlike() {
    List<Read> mended = NAMES.undisputed(false);
    assertThat(mended).hasSize(316);
    assertThat(share(mended, read -> read.isReadLike(read.first()))).isGreaterThanOrEqualTo(0.90);
    assertThat(share(mended, read -> read.isReadNearly(read.first()))).isGreaterThanOrEqualTo(0.95);
  }

  @Test
  void theHeldOutNamesAreReadAsWellAsWasMeasured() {
    List<Read> heldOut = NAMES.undisputed(true);
    assertThat(heldOut).hasSize(137);
    assertThat(share(heldOut, read -> read.isReadLike(read.first()))).isGreaterThanOrEqualTo(0.795);
    assertThat(share(heldOut, read -> read.isReadNearly(read.first())))
        .isGreaterThanOrEqualTo(0.883);
  }

  @Test
  void withTheDisputedNamesTheFiguresAreTheMeanOfBothReaders() {
    List<Read> heldOut = NAMES.names().stream().filter(Read::isHeldOut).toList();
    assertThat(heldOut).hasSize(147);
    double strict =
        (share(heldOut, read -> read.isReadLike(read.first()))
                + share(heldOut, read -> read.isReadLike(read.second())))
            / 2;
    assertThat(strict).isGreaterThanOrEqualTo(0.77);
  }
}
