package io.trueopens.format.fuzz;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Plays back what coverage-guided fuzzing has found, and cuts and turns it further. */
class ParserFuzzTest {
  private static final Path CORPUS = Path.of("src/test/resources/io/trueopens/format/fuzz");

  /** What formats are made of. */
  private static final String SIGNS = "\"\\{}[]:, =|#+%0";

  /** One input a line, in base64. */
  private static List<byte[]> corpus(ParserFuzz.Family family) throws IOException {
    Path file = CORPUS.resolve(family.name().toLowerCase(Locale.ROOT) + ".txt");
    return Files.readAllLines(file).stream().map(Base64.getDecoder()::decode).toList();
  }

  @ParameterizedTest
  @EnumSource(ParserFuzz.Family.class)
  void everyInputThatWasFoundIsRead(ParserFuzz.Family family) throws IOException {
    List<byte[]> inputs = corpus(family);
    assertThat(inputs).isNotEmpty();
    for (byte[] input : inputs) {
      assertThatCode(() -> ParserFuzz.check(family, input)).doesNotThrowAnyException();
    }
  }

  @ParameterizedTest
  @EnumSource(ParserFuzz.Family.class)
  void soIsWhatIsMadeOfThem(ParserFuzz.Family family) throws IOException {
    List<byte[]> inputs = corpus(family);
    Random random = new Random(7);
    for (int round = 0; round < 3_000; round++) {
      byte[] changed = changed(inputs.get(random.nextInt(inputs.size())), random);
      assertThatCode(() -> ParserFuzz.check(family, changed)).doesNotThrowAnyException();
    }
  }

  private static byte[] changed(byte[] input, Random random) {
    byte[] changed = input.clone();
    for (int i = random.nextInt(4); i >= 0 && changed.length > 0; i--) {
      boolean any = random.nextBoolean();
      int with = any ? random.nextInt(256) : SIGNS.charAt(random.nextInt(SIGNS.length()));
      changed[random.nextInt(changed.length)] = (byte) with;
    }
    return changed;
  }
}
