package io.trueopens.format;

import java.util.List;

/** Variants of one kind of rows, such as those of its versions; the first that fits is taken. */
record FirstOf(List<RowLayout> variants) implements Layout {
  @Override
  public boolean has(Field field) {
    return variants.stream().anyMatch(variant -> variant.has(field));
  }

  @Override
  public int match(byte[] line, int from, int to, Spans spans) {
    int furthest = from;
    for (int i = 0; i < variants.size(); i++) {
      int stopped = variants.get(i).match(line, from, to, spans);
      if (stopped == MATCHED) {
        return MATCHED;
      }
      furthest = Math.max(furthest, stopped);
    }
    return furthest;
  }
}
