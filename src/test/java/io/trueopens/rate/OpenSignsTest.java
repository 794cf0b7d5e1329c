package io.trueopens.rate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.trueopens.rate.OpenSigns.Clear;
import io.trueopens.stats.Proportion;
import org.junit.jupiter.api.Test;

class OpenSignsTest {
  private static final Proportion NOBODY = new Proportion(0, 0);

  /** By hand: (200 + 1)(60 + 1)/(24 + 1) - 1 = 489.44; 36 of 60 took something without an image. */
  @Test
  void twoWaysOfSeeingReadersGiveAnEstimate() {
    OpenSigns signs = new OpenSigns(150, NOBODY, new Clear(1000, 200, 60, 24));
    assertThat(signs.blockedShare()).hasValueCloseTo(0.6, within(1e-12));
    assertThat(signs.readEstimate())
        .get()
        .satisfies(
            chapman -> {
              assertThat(chapman.readers()).isCloseTo(489.44, within(1e-9));
              assertThat(chapman.interval().lower()).isBetween(236.0, 489.0);
              assertThat(chapman.interval().upper()).isGreaterThan(489.44);
            });
  }

  /** By hand: (18 + 1)(19 + 1)/(8 + 1) - 1 = 41.2, and there are 35. */
  @Test
  void noMoreAreReadThanThereAre() {
    OpenSigns signs = new OpenSigns(8, NOBODY, new Clear(35, 18, 19, 8));
    assertThat(signs.readEstimate())
        .get()
        .satisfies(
            chapman -> {
              assertThat(chapman.readers()).isEqualTo(35);
              assertThat(chapman.interval().lower()).isBetween(29.0, 35.0);
              assertThat(chapman.interval().upper()).isEqualTo(35);
            });
  }

  @Test
  void sixSeenBothWaysAreTooFew() {
    assertThat(new OpenSigns(0, NOBODY, new Clear(1000, 200, 60, 6)).readEstimate()).isEmpty();
    assertThat(new OpenSigns(0, NOBODY, new Clear(1000, 200, 60, 7)).readEstimate()).isPresent();
  }

  @Test
  void oneWayAloneGivesNone() {
    OpenSigns signs = new OpenSigns(0, NOBODY, new Clear(1000, 200, 0, 0));
    assertThat(signs.blockedShare()).isEmpty();
    assertThat(signs.readEstimate()).isEmpty();
    assertThat(signs.outsideInterval()).isEmpty();
  }

  /** Wilson (1927), worked out apart: (p + z²/2n ± z·√(p(1-p)/n + z²/4n²))/(1 + z²/n). */
  @Test
  void recipientsKnownBeforeHaveARateOfTheirOwn() {
    OpenSigns signs = new OpenSigns(0, new Proportion(84, 400), new Clear(0, 0, 0, 0));
    assertThat(signs.outsideInterval())
        .get()
        .satisfies(
            interval -> {
              assertThat(interval.lower()).isCloseTo(0.1729377, within(1e-6));
              assertThat(interval.upper()).isCloseTo(0.2525794, within(1e-6));
            });
  }
}
