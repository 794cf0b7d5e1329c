package io.trueopens.naming;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The style that a careful reader would most likely give a name of which no shape tells it: the one
 * that most of what is seen in the name speaks for. The weights are those of logistic regressions,
 * one for each style against the others, learned from names that readers gave a style.
 *
 * @see <a href="https://www.jmlr.org/papers/v9/fan08a.html">Fan et al. 2008, LIBLINEAR</a>
 */
final class LearnedStyle {
  private final StyleWeights weights;
  private final List<NamingStyle> styles;
  private final int generic;
  private final Senses senses;
  private final OpaqueRule ids = new OpaqueRule();

  LearnedStyle(StyleWeights weights, Senses senses) {
    this.weights = weights;
    this.styles = weights.styles();
    this.generic = styles.indexOf(NamingStyle.GENERIC);
    this.senses = senses;
  }

  /** The style and why, or null for a name of a script that the weights were not learned from. */
  StyleRules.@Nullable Judgement judge(ReadName name) {
    if (name.words().isEmpty() || Scripts.hasUnlearned(name)) {
      return null;
    }
    String id = ids.reason(name);
    Evidence evidence = Evidence.of(name, senses, id != null);
    NamingStyle style = styles.get(largest(sums(evidence)));
    return new StyleRules.Judgement(style, because(style, name, evidence, id));
  }

  private float[] sums(Evidence evidence) {
    float[] sums = new float[styles.size()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = weights.bias().get(i);
    }
    for (String fact : evidence.facts()) {
      add(sums, weights.facts().get(fact));
    }
    List<String> words = evidence.words();
    for (String word : words) {
      add(sums, weights.anywhere().get(word));
    }
    if (!words.isEmpty()) {
      add(sums, weights.first().get(words.get(0)));
      add(sums, weights.last().get(words.get(words.size() - 1)));
    }
    if (words.size() == 1) {
      add(sums, weights.alone().get(words.get(0)));
    }
    return sums;
  }

  private static void add(float[] sums, float @Nullable [] weights) {
    if (weights != null) {
      for (int i = 0; i < sums.length; i++) {
        sums[i] += weights[i];
      }
    }
  }

  private static int largest(float[] sums) {
    int largest = 0;
    for (int i = 1; i < sums.length; i++) {
      largest = sums[i] > sums[largest] ? i : largest;
    }
    return largest;
  }

  private String because(NamingStyle style, ReadName name, Evidence evidence, @Nullable String id) {
    return switch (style) {
      case OPAQUE_ID -> id != null ? id : "no readable word, only letters and digits";
      case DESCRIPTIVE -> told(name, evidence) + ", says what is shown";
      case GENERIC -> name.content().isEmpty() ? StyleRules.NO_CONTENT : role(evidence.words());
      default ->
          told(name, evidence)
              + (name.weight() < DescriptiveRule.ENOUGH
                  ? ", says what it is called"
                  : ", worded as a title");
    };
  }

  private static String told(ReadName name, Evidence evidence) {
    return name.weight() > 0
        ? Sentences.count(name.weight(), "content word")
        : Sentences.count(evidence.words().size(), "word");
  }

  /** Names the word that speaks most for it. */
  private String role(List<String> words) {
    String most = "";
    float largest = Float.NEGATIVE_INFINITY;
    for (String word : words) {
      float weight = ofGeneric(weights.anywhere(), word);
      if (weight > largest) {
        largest = weight;
        most = word;
      }
    }
    return Sentences.quote(most) + " is more a role or a position than what is shown";
  }

  private float ofGeneric(Map<String, float[]> of, String word) {
    float[] found = of.get(word);
    return found == null ? 0 : found[generic];
  }
}
