package io.trueopens.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ArmDifferenceTest {
  private static final String CONTROL = "<img src=/i/climate.png alt='A river' width=600>";

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <img src=/j/climate.png alt='A river' width=600> | | The arms do not differ.
          <img src=/i/river-in-flood.png alt='A river' width=600> | name | Only names differ: a fair test of names.
          <img src=/i/climate.png alt='A flood' width=600> | alt | Only alt texts differ: a fair test of alt texts.
          <img src=/i/flood.png alt='A flood' width=600> | both | Names and alt texts both differ; a difference in opens would not tell which did it.
          <img src=/i/flood.png alt='A river' width=300> | name | More differs than names and alt texts; a difference in opens would not tell why.
          <img src=/i/climate.png alt='A river' width=300> | | No name and no alt text differs; something else does.
          """)
  void saysWhichFactorDiffers(String other, String factor, String verdict) {
    ArmDifference difference = between(other, CONTROL);
    assertThat(difference.pairs())
        .extracting(ArmDifference.Pair::factor)
        .isEqualTo(factor == null ? List.of() : List.of(factor));
    assertThat(difference.verdict()).isEqualTo(verdict);
  }

  @Test
  void saysWhatElseDiffers() {
    String other =
        "<title>x</title><img src=/i/climate.png?u={{id}} alt='A river' width=300>text<img src=b>";
    assertThat(between(other, CONTROL).elsewhere())
        .containsExactly(
            "the size of image 1",
            "whom the address of image 1 is for",
            "the number of images: 2 and 1",
            "the subject or title",
            "the text");
    assertThat(between("<img src=/track/open/a.png alt='A river' width=600>", CONTROL).elsewhere())
        .containsExactly("whether image 1 is blocked");
  }

  private static ArmDifference between(String mail, String other) {
    return ArmDifference.between(SampleMails.html(mail), SampleMails.html(other));
  }
}
