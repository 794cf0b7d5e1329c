package io.trueopens.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class HeadingsTest {
  private static final String FIRST = "<img src=image1.png alt=image>";
  private static final String SECOND = "<img src=image2.png alt=image>";
  private static final String CAT = "<h2>Black cat asleep on a red sofa</h2>";
  private static final String DOG = "<h2>White dog runs on the beach</h2>";

  @Test
  void imagesAndHeadingsThatTakeTurnsBelongTogether() {
    assertThat(names(FIRST + CAT + SECOND + DOG))
        .containsExactly("black-cat-asleep-on-a-red-sofa.png", "white-dog-runs-on-the-beach.png");
    assertThat(names(CAT + FIRST + DOG + SECOND))
        .containsExactly("black-cat-asleep-on-a-red-sofa.png", "white-dog-runs-on-the-beach.png");
  }

  @Test
  void theSmallestBoxDecides() {
    assertThat(names(FIRST + "<div>" + CAT + SECOND + "</div>"))
        .containsExactly("-", "black-cat-asleep-on-a-red-sofa.png");
  }

  @Test
  void aHeadingThatTwoMayMeanIsNobodys() {
    assertThat(names(FIRST + CAT + SECOND)).containsExactly("-", "-");
    assertThat(names(FIRST + SECOND + CAT)).containsExactly("-", "-");
  }

  @Test
  void aHeadingOfASectionIsFollowedByThatOfItsPart() {
    assertThat(names(FIRST + CAT + DOG)).containsExactly("black-cat-asleep-on-a-red-sofa.png");
  }

  @Test
  void anIconHasNone() {
    assertThat(names("<img src=image1.png alt='' width=24 height=24>" + CAT)).containsExactly("-");
  }

  @Test
  void manyImagesInOneBoxAreReadOnce() {
    assertThat(names((FIRST + CAT).repeat(3) + FIRST.repeat(20_000))).hasSize(1);
  }

  private static List<String> names(String html) {
    return SampleMails.lint(html).images().stream()
        .map(image -> image.suggestion().map(Suggestion::name).orElse("-"))
        .toList();
  }
}
