package io.trueopens.bytes;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ByteSearchTest {
  /** Bytes next to each other in value, and such as make carries. */
  private static final byte[] ALPHABET = {0, 1, 2, 0x7F, (byte) 0x80, (byte) 0x81, -1, '\n', 11};

  @Test
  void findsWhatALoopFinds() {
    Random random = new Random(5);
    for (int round = 0; round < 200_000; round++) {
      byte[] bytes = new byte[random.nextInt(40)];
      for (int i = 0; i < bytes.length; i++) {
        bytes[i] = ALPHABET[random.nextInt(ALPHABET.length)];
      }
      int from = random.nextInt(bytes.length + 1);
      int to = from + random.nextInt(bytes.length - from + 1);
      byte first = ALPHABET[random.nextInt(ALPHABET.length)];
      byte second = ALPHABET[random.nextInt(ALPHABET.length)];
      assertThat(ByteSearch.indexOf(bytes, from, to, first))
          .isEqualTo(loop(bytes, from, to, first));
      assertThat(ByteSearch.indexOfPair(bytes, from, to, first, second))
          .isEqualTo(loop(bytes, from, to, first, second));
      byte wanted = ALPHABET[random.nextInt(ALPHABET.length)];
      int one = loop(bytes, from, to, wanted);
      assertThat(ByteSearch.indexOfEither(bytes, from, to, wanted, first))
          .isEqualTo(nearer(one, loop(bytes, from, to, first)));
      assertThat(ByteSearch.indexOfByteOrPair(bytes, from, to, wanted, first, second))
          .isEqualTo(nearer(one, loop(bytes, from, to, first, second)));
    }
  }

  private static int nearer(int one, int other) {
    return one < 0 || other < 0 ? Math.max(one, other) : Math.min(one, other);
  }

  @Test
  void tellsDigitsAndAsciiAsALoopDoes() {
    byte[] alphabet = {'0', '9', '/', ':', 0, 0x7F, '0' - 0x80, '9' - 0x80, -1};
    Random random = new Random(6);
    for (int round = 0; round < 200_000; round++) {
      byte[] bytes = new byte[random.nextInt(90)];
      // Most are digits, so that runs of them are long.
      int rare = 1 + random.nextInt(40);
      for (int i = 0; i < bytes.length; i++) {
        boolean digit = random.nextInt(rare) > 0;
        bytes[i] = alphabet[digit ? random.nextInt(2) : random.nextInt(alphabet.length)];
      }
      int from = random.nextInt(bytes.length + 1);
      int to = from + random.nextInt(bytes.length - from + 1);
      int end = from;
      while (end < to && bytes[end] >= '0' && bytes[end] <= '9') {
        end++;
      }
      assertThat(ByteSearch.digitsEnd(bytes, from, to)).isEqualTo(end);
      boolean ascii = IntStream.range(from, to).allMatch(i -> bytes[i] >= 0);
      assertThat(ByteSearch.isAscii(bytes, from, to)).isEqualTo(ascii);
    }
  }

  private static int loop(byte[] bytes, int from, int to, byte... wanted) {
    for (int i = from; i + wanted.length <= to; i++) {
      boolean found =
          bytes[i] == wanted[0] && bytes[i + wanted.length - 1] == wanted[wanted.length - 1];
      if (found) {
        return i;
      }
    }
    return -1;
  }
}
