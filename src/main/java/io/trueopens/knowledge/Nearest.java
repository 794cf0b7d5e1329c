package io.trueopens.knowledge;

import java.util.Collection;
import java.util.Optional;
import org.apache.commons.text.similarity.LevenshteinDistance;

/** Guesses which of the known words was meant. */
public final class Nearest {
  private static final LevenshteinDistance DISTANCE = LevenshteinDistance.getDefaultInstance();

  private Nearest() {}

  /** The words of a suggestion, such as {@code ; did you mean "pixel"?}; or nothing. */
  public static String suggestion(String word, Collection<String> known) {
    return to(word, known).map(nearest -> "; did you mean \"" + nearest + "\"?").orElse("");
  }

  /** The known word that needs the fewest edits, if at most a third of its letters differ. */
  static Optional<String> to(String word, Collection<String> known) {
    String nearest = null;
    int least = Integer.MAX_VALUE;
    for (String candidate : known) {
      int edits = DISTANCE.apply(word, candidate);
      if (edits <= Math.max(2, candidate.length() / 3) && edits < least) {
        nearest = candidate;
        least = edits;
      }
    }
    return Optional.ofNullable(nearest);
  }
}
