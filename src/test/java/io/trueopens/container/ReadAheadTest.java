package io.trueopens.container;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.Random;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReadAheadTest {
  private static byte[] noise(int length) {
    byte[] noise = new byte[length];
    new Random(length).nextBytes(noise);
    return noise;
  }

  /** Ends with a failure in place of the end. */
  private static InputStream failing(byte[] bytes, Throwable failure) {
    InputStream broken =
        new InputStream() {
          @Override
          public int read() throws IOException {
            if (failure instanceof RuntimeException runtime) {
              throw runtime;
            }
            throw (IOException) failure;
          }

          @Override
          public int read(byte[] into, int from, int length) throws IOException {
            return read();
          }
        };
    return new SequenceInputStream(new ByteArrayInputStream(bytes), broken);
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 1_048_575, 1_048_576, 1_048_577, 9_000_000})
  void givesAllBytesInTheirOrder(int length) throws IOException {
    byte[] noise = noise(length);
    try (InputStream in = new ReadAhead(new ByteArrayInputStream(noise))) {
      assertThat(in.readAllBytes()).isEqualTo(noise);
      assertThat(in.read()).isEqualTo(-1);
    }
  }

  @Test
  void givesSingleBytes() throws IOException {
    try (InputStream in = new ReadAhead(new ByteArrayInputStream(new byte[] {1, -1}))) {
      assertThat(new int[] {in.read(), in.read(), in.read()}).containsExactly(1, 255, -1);
    }
  }

  @Test
  void whatStandsBeforeAFailureIsNotLost() throws IOException {
    byte[] noise = noise(2_800_000);
    EOFException failure = new EOFException("Unexpected end of ZLIB input stream");
    try (InputStream in = new ReadAhead(failing(noise, failure))) {
      assertThat(in.readNBytes(noise.length)).isEqualTo(noise);
      assertThatThrownBy(in::read).isSameAs(failure);
      assertThatThrownBy(in::read).as("once more").isSameAs(failure);
    }
  }

  @Test
  void otherFailuresComeThroughToo() throws IOException {
    IllegalStateException failure = new IllegalStateException("a broken unpacker");
    try (InputStream in = new ReadAhead(failing(new byte[0], failure))) {
      assertThatThrownBy(in::read).isSameAs(failure);
    }
  }

  @Test
  void closingEndsTheReadingAndClosesTheStream() throws IOException {
    AtomicBoolean closed = new AtomicBoolean();
    InputStream endless =
        new InputStream() {
          @Override
          public int read() {
            assertThat(closed).isFalse();
            return 'x';
          }

          @Override
          public void close() {
            closed.set(true);
          }
        };
    InputStream in = new ReadAhead(endless);
    assertThat(in.read()).isEqualTo('x');
    in.close();
    assertThat(closed).isTrue();
    assertThat(Thread.getAllStackTraces().keySet())
        .noneMatch(thread -> thread.getName().equals("trueopens-read-ahead"));
  }
}
