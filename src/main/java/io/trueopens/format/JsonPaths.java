package io.trueopens.format;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * The keys that some formats ask for, as a tree of their letters. Keys are compared by letters and
 * digits alone, and those of an object inside another follow its own: {@code userAgent}, {@code
 * user_agent} and {@code "user": {"Agent": …}} are one path.
 */
final class JsonPaths {
  /** The place before the first letter. */
  static final int ROOT = 0;

  /** The place of a key that nobody asks for. */
  static final int NOWHERE = -1;

  private static final int LETTERS = 26;
  private static final int SYMBOLS = LETTERS + 10;

  private final List<int[]> next = new ArrayList<>(List.of(emptyNode()));
  private final List<Integer> pathAt = new ArrayList<>(List.of(NOWHERE));
  private int count;

  private static int[] emptyNode() {
    int[] node = new int[SYMBOLS];
    Arrays.fill(node, NOWHERE);
    return node;
  }

  /** The number of a path; the same for the same letters. */
  int add(String path) {
    int place = ROOT;
    for (int i = 0; i < path.length(); i++) {
      int symbol = symbol(path.charAt(i));
      if (symbol >= 0) {
        place = step(place, symbol);
      }
    }
    if (place == ROOT) {
      throw new IllegalArgumentException("\"" + path + "\" is no key; it has no letter");
    }
    if (pathAt.get(place) == NOWHERE) {
      pathAt.set(place, count++);
    }
    return pathAt.get(place);
  }

  private int step(int place, int symbol) {
    int[] node = next.get(place);
    if (node[symbol] == NOWHERE) {
      node[symbol] = next.size();
      next.add(emptyNode());
      pathAt.add(NOWHERE);
    }
    return node[symbol];
  }

  /** How many paths there are. */
  int count() {
    return count;
  }

  /** The place behind one more byte of a key. */
  int after(int place, byte b) {
    if (place == NOWHERE || b < 0) {
      return NOWHERE;
    }
    int symbol = symbol((char) b);
    return symbol < 0 ? place : next.get(place)[symbol];
  }

  /** The number of the path that ends at a place, or {@link #NOWHERE}. */
  int pathAt(int place) {
    return place == NOWHERE ? NOWHERE : pathAt.get(place);
  }

  private static int symbol(char c) {
    if (c >= 'a' && c <= 'z') {
      return c - 'a';
    }
    if (c >= 'A' && c <= 'Z') {
      return c - 'A';
    }
    return c >= '0' && c <= '9' ? LETTERS + c - '0' : -1;
  }
}
