package io.trueopens.format;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class OccurrencesTest {
  private static final String SIGNS = "ab \"\u00ff";

  /** The places are asked for in any order; what was asked before changes no answer. */
  @Test
  void findsWhatLookingForItFinds() {
    Random random = new Random(7);
    Occurrences occurrences = new Occurrences();
    for (int round = 0; round < 2000; round++) {
      StringBuilder text = new StringBuilder();
      for (int i = random.nextInt(60); i > 0; i--) {
        text.append(SIGNS.charAt(random.nextInt(4) == 0 ? random.nextInt(SIGNS.length()) : 0));
      }
      byte[] line = text.toString().getBytes(StandardCharsets.ISO_8859_1);
      int to = line.length - random.nextInt(line.length / 2 + 1);
      occurrences.start(line, to);
      for (int i = 0; i < 30; i++) {
        char wanted = SIGNS.charAt(random.nextInt(SIGNS.length()));
        int at = random.nextInt(to + 1);
        int found = text.substring(0, to).indexOf(wanted, at);
        assertThat(occurrences.next(at, (byte) wanted)).isEqualTo(found < 0 ? to : found);
      }
    }
  }
}
