package io.trueopens.format;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Lines of {@code key=value} and {@code key="a value"}, in any order. */
final class PairsLayout implements Layout {
  private static final class Pair {
    private final byte[] key;
    private final Field field;

    private Pair(byte[] key, Field field) {
      this.key = key;
      this.field = field;
    }
  }

  private final List<Pair> pairs = new ArrayList<>();
  private final byte[] beginning;
  private final int required;

  /**
   * @param keys the key of each field
   * @param beginning the first key, with which every line begins
   */
  PairsLayout(Map<Field, String> keys, String beginning) {
    keys.forEach((field, key) -> pairs.add(new Pair(bytes(key), field)));
    this.beginning = bytes(beginning);
    this.required = keys.size();
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }

  @Override
  public boolean has(Field field) {
    return pairs.stream().anyMatch(pair -> pair.field == field);
  }

  @Override
  public int match(byte[] line, int from, int to, Spans spans) {
    if (!Bytes.startsWith(line, from, to, beginning)) {
      return from;
    }
    spans.clear();
    int at = from;
    int found = 0;
    while (at < to) {
      int equals = Bytes.indexOf(line, at, to, (byte) '=');
      if (equals < 0) {
        return at;
      }
      boolean quoted = equals + 1 < to && line[equals + 1] == '"';
      int start = quoted ? equals + 2 : equals + 1;
      int stop = quoted ? Bytes.closingQuote(line, start, to) : wordEnd(line, start, to);
      if (stop < 0) {
        return start;
      }
      int kept = keep(line, new int[] {at, equals, start, stop}, spans);
      if (kept < 0) {
        return start;
      }
      found += kept;
      at = (quoted ? stop + 1 : stop) + 1;
    }
    return found == required ? MATCHED : to;
  }

  private static int wordEnd(byte[] line, int start, int to) {
    int blank = Bytes.indexOf(line, start, to, (byte) ' ');
    return blank < 0 ? to : blank;
  }

  /**
   * Keeps a value that is asked for.
   *
   * @param place where the key begins and ends, and where the value begins and ends
   * @return how many fields that makes, or -1 when the value cannot be that of its field
   */
  private int keep(byte[] line, int[] place, Spans spans) {
    for (Pair pair : pairs) {
      boolean named =
          place[1] - place[0] == pair.key.length
              && Bytes.startsWith(line, place[0], place[1], pair.key);
      if (named && !pair.field.fits(line, place[2], place[3])) {
        return -1;
      }
      if (named && !spans.has(pair.field)) {
        Escape escape = Escape.BACKSLASH.in(line, place[2], place[3]);
        spans.set(pair.field, place[2], place[3], escape);
        return 1;
      }
    }
    return 0;
  }
}
