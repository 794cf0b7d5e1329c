package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OpaqueRuleTest {
  @ParameterizedTest
  @CsvSource({
    "mq.jpg, opaque_id",
    "K-T_4.jpg, opaque_id",
    "b2-17.jpg, opaque_id",
    "p1.jpg, generic",
    "v2-17.jpg, generic",
    "logo-mq.jpg, title_like",
    "tv.png, title_like",
    "hr.png, generic",
    "placeholder-65f2a1c09b3d.png, generic",
    "65f2a1c09b3d-kein-bild.png, generic",
    "banner-65f2a1c09b3d.png, opaque_id",
    "kxqvvz.jpg, opaque_id",
  })
  void lettersThatMakeNoWordAreAnIdUnlessTheyCount(String name, String style) {
    assertThat(NamingRules.bundled().readByRules(name).style().id()).isEqualTo(style);
  }
}
