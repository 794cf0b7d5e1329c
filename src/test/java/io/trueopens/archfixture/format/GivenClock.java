package io.trueopens.archfixture.format;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;

/** Time as it should be: from a clock that was handed in. */
record GivenClock(Clock clock) {
  Instant instant() {
    return Instant.now(clock);
  }

  LocalDate day() {
    return LocalDate.now(clock);
  }
}
