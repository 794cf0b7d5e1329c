package io.trueopens.simulate.write;

import java.util.HashMap;
import java.util.Map;
import java.util.function.BiConsumer;

/** Texts as they stand in a log, each worked out once: agents and referers are few and long. */
final class Escaped {
  private final Map<String, byte[]> known = new HashMap<>();
  private final BiConsumer<String, LineBuffer> escape;

  /**
   * @param escape writes a text as it is to stand
   */
  Escaped(BiConsumer<String, LineBuffer> escape) {
    this.escape = escape;
  }

  void write(String text, LineBuffer out) {
    byte[] bytes = known.get(text);
    if (bytes == null) {
      LineBuffer buffer = new LineBuffer();
      escape.accept(text, buffer);
      bytes = buffer.toArray();
      known.put(text, bytes);
    }
    out.put(bytes);
  }
}
