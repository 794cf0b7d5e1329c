package io.trueopens.mail;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RoleTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          <img src='/o/x.png' width='1' height='1'> | pixel
          <img src='/o/x.png' width='1px' height='0'> | pixel
          <img src='/o/x.png' style='width:1px !important; height: 1px'> | pixel
          <img src='/o/x.png' style='display:none'> | pixel
          <img src='/o/x.png' hidden> | pixel
          <img src='/o/open.gif'> | pixel
          <img src='spacer.gif' width='1' height='1'> | spacer
          <img src='spacer.gif' width='600' height='10'> | spacer
          <img src='clear.gif' width='1' height='8'> | spacer
          <img src='line.png' width='560' height='1'> | spacer
          <img src='cat.jpg' width='100%'> | content
          <img src='cat.jpg' width='9999999999'> | content
          <td background='cat.jpg'></td> | background
          """)
  void saysWhatAnImageIsFor(String html, String role) {
    String inTable = html.startsWith("<td") ? "<table><tr>" + html + "</tr></table>" : html;
    assertThat(SampleMails.lint(inTable).images())
        .singleElement()
        .satisfies(image -> assertThat(image.role().id()).isEqualTo(role));
  }
}
