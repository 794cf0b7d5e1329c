package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EncodedWordsTest {
  @ParameterizedTest
  @CsvSource({
    "=?UTF-8?B?cm90ZXItc2NodWguanBn?=, roter-schuh.jpg",
    "=?utf-8?q?r=C3=A9union=5Fd=27=C3=A9quipe.png?=, réunion_d'équipe.png",
    "=?ISO-8859-1?Q?Stra=DFe_im_Regen.jpg?=, Straße im Regen.jpg",
    "=?utf-8*de?Q?K=C3=BCche?=.png, Küche.png",
    "=?UTF-8?Q?red?= =?UTF-8?Q?_shoes?=.png, red shoes.png",
    "a =?UTF-8?Q?red?= b, a red b"
  })
  void decodes(String encoded, String decoded) {
    assertThat(EncodedWords.decode(encoded)).isEqualTo(decoded);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "plain.png",
        "=?",
        "=?UTF-8?",
        "=?UTF-8?Q",
        "=?UTF-8?Q?",
        "=?UTF-8?Q?open",
        "=?no such charset?Q?a?=",
        "=?x-nobody?Q?a?=",
        "=?UTF-8?X?a?=",
        "=?UTF-8?B?%%%?="
      })
  void leavesWhatIsNoEncodedWord(String text) {
    assertThat(EncodedWords.decode(text)).isEqualTo(text);
  }

  @Test
  void anAttachmentsNameIsReadDecoded() {
    assertThat(NamingRules.bundled().read("=?UTF-8?Q?IMG=5F1234=2EJPG?=").style())
        .isEqualTo(NamingStyle.CAMERA_OR_SCREENSHOT);
  }
}
