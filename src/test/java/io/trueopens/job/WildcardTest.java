package io.trueopens.job;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WildcardTest {
  @ParameterizedTest
  @CsvSource({
    "*, anything, true",
    "spring, spring, true",
    "spring, spring-2, false",
    "spring-*, spring-, true",
    "*-2025, spring-2025, true",
    "*-2025, spring-2025-b, false",
    "a*b*c, aXbYc, true",
    "a*b*c, ac, false",
    "ab*ba, aba, false",
    "**, x, true"
  })
  void aStarStandsForAnyText(String pattern, String name, boolean matches) {
    assertThat(Wildcard.matches(pattern, name)).isEqualTo(matches);
  }
}
