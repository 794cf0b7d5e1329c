package io.trueopens.format.servers;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/** The status of an answer in HTTP/2. */
class Http2Test {
  private static final byte[] SETTINGS = {0, 0, 0, 4, 0, 0, 0, 0, 0};

  private static byte[] answer(int... headers) {
    byte[] all = new byte[SETTINGS.length + 9 + headers.length];
    System.arraycopy(SETTINGS, 0, all, 0, SETTINGS.length);
    all[SETTINGS.length + 2] = (byte) headers.length;
    all[SETTINGS.length + 3] = 1;
    for (int i = 0; i < headers.length; i++) {
      all[SETTINGS.length + 9 + i] = (byte) headers[i];
    }
    return all;
  }

  @Test
  void isFoundBehindTheSettings() {
    assertThat(Http2.status(answer(0x88))).isEqualTo(200);
    assertThat(Http2.status(answer(0x8d))).isEqualTo(404);
  }

  @Test
  void isFoundBehindTheSizeOfTheTable() {
    assertThat(Http2.status(answer(0x20, 0x88))).isEqualTo(200);
    assertThat(Http2.status(answer(0x3f, 0xe1, 0x1f, 0x8c))).isEqualTo(400);
  }

  @Test
  void isUnknownWithoutHeaders() {
    assertThat(Http2.status(SETTINGS)).isNull();
  }
}
