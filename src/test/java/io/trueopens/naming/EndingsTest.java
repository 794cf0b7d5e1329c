package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where one word tells whether something is shown or named. */
class EndingsTest {
  private static final NamingRules RULES = NamingRules.bundled();

  @ParameterizedTest
  @CsvSource({
    "blue-bicycle-market, descriptive",
    "energy-market-outlook, title_like",
    "happy-customers-smiling, descriptive",
    "email-marketing-training, title_like",
    "home-vaccination-immunity, title_like",
    "rights-and-responsibilities, title_like",
    "three-children-your-school, title_like",
    "acme-tools-red-logo, title_like",
    "certificates-without-stamp, descriptive",
    "leaf-cleanup-near-me, title_like",
    "logo-black, generic",
    "logo-black-cat, title_like",
    "profile-picture, generic",
    "photo-non-disponible, generic",
    "KMO_9949, camera_or_screenshot",
    "SALE2026, title_like",
    "20170617021322, camera_or_screenshot",
    "cropped-cropped-IMG_3221, camera_or_screenshot",
    "P800R-img, opaque_id",
    "TGL-P-022-188-V-H-06, opaque_id",
    "BMW-320, title_like",
    "aws04_01, title_like"
  })
  void oneWordTurnsTheScale(String name, String style) {
    assertThat(RULES.readByRules(name + ".jpg").style().id()).isEqualTo(style);
  }
}
