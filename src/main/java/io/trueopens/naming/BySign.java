package io.trueopens.naming;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiPredicate;
import java.util.function.Function;

/** Things in order, and of them those that a sign admits, so that few are tried. */
final class BySign<T> {
  private static final int ASCII = 128;

  private final List<T> all;
  private final BiPredicate<T, Character> admits;
  private final List<List<T>> byAscii = new ArrayList<>(ASCII);
  private final Map<Character, List<T>> byLetter = new HashMap<>();
  private final List<T> others;

  /**
   * Sorts out.
   *
   * @param admits whether what fits the thing may have this outermost sign
   * @param letter the only letter that it may have there, in lower case; 0 where there are others
   */
  BySign(List<T> all, BiPredicate<T, Character> admits, Function<T, Character> letter) {
    this.all = List.copyOf(all);
    this.admits = admits;
    for (char sign = 0; sign < ASCII; sign++) {
      byAscii.add(admitting(sign));
    }
    for (T one : all) {
      byLetter.computeIfAbsent(letter.apply(one), this::admitting);
    }
    // A straight apostrophe is also the curved one.
    others = all.stream().filter(one -> "\0'".indexOf(letter.apply(one)) >= 0).toList();
  }

  private List<T> admitting(char sign) {
    return all.stream().filter(one -> admits.test(one, sign)).toList();
  }

  List<T> all() {
    return all;
  }

  /** Those that may be for the sign, in order. */
  List<T> of(char sign) {
    char lower = sign < ASCII ? sign : Character.toLowerCase(sign);
    return lower < ASCII ? byAscii.get(lower) : byLetter.getOrDefault(lower, others);
  }
}
