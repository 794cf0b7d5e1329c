package io.trueopens.naming;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiPredicate;

/** Things in order, and of them those that a sign of ASCII is for, so that few are tried. */
final class BySign<T> {
  private static final int ASCII = 128;

  private final List<T> all;
  private final List<List<T>> bySign = new ArrayList<>(ASCII);

  /**
   * Sorts out.
   *
   * @param admits whether a thing may be for a sign
   */
  BySign(List<T> all, BiPredicate<T, Character> admits) {
    this.all = List.copyOf(all);
    for (char sign = 0; sign < ASCII; sign++) {
      char admitted = sign;
      bySign.add(all.stream().filter(one -> admits.test(one, admitted)).toList());
    }
  }

  List<T> all() {
    return all;
  }

  /** Those that may be for the sign, in order; all for a sign beyond ASCII. */
  List<T> of(char sign) {
    return sign < ASCII ? bySign.get(sign) : all;
  }
}
