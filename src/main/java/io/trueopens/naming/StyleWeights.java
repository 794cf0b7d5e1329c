package io.trueopens.naming;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * A data file of how much each thing seen in a name speaks for each style. {@code
 * src/test/java/io/trueopens/naming/StyleTraining.java} makes it.
 *
 * @param title what the file holds
 * @param source by which names the weights were learned
 * @param checked when, as an ISO date
 * @param styles the styles; all lists of weights have one for each of them
 * @param bias what speaks for each style before anything is seen
 * @param facts by the texts of {@link Evidence#facts}
 * @param anywhere by word
 * @param first by a name's first word
 * @param last by its last word
 * @param alone by the word of a name that has one only
 */
record StyleWeights(
    String title,
    String source,
    String checked,
    List<NamingStyle> styles,
    List<Float> bias,
    Map<String, float[]> facts,
    Map<String, float[]> anywhere,
    Map<String, float[]> first,
    Map<String, float[]> last,
    Map<String, float[]> alone) {
  /**
   * Checks that there is a weight for each style.
   *
   * @throws IllegalArgumentException when a list is shorter or longer
   */
  StyleWeights {
    int each = styles.size();
    boolean fit =
        bias.size() == each
            && Stream.of(facts, anywhere, first, last, alone)
                .flatMap(group -> group.values().stream())
                .allMatch(weights -> weights.length == each);
    if (!fit || !styles.contains(NamingStyle.OPAQUE_ID)) {
      throw new IllegalArgumentException(
          "every list wants one weight for each of " + styles + ", OPAQUE_ID among them");
    }
  }

  /** The weights of what is seen there. */
  Map<String, float[]> of(Evidence.Group group) {
    return switch (group) {
      case FACTS -> facts;
      case ANYWHERE -> anywhere;
      case FIRST -> first;
      case LAST -> last;
      case ALONE -> alone;
    };
  }
}
