package io.trueopens.naming;

import java.util.List;
import java.util.Objects;
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
  private final int id;
  private final EvidenceReader evidence;
  private final OpaqueRule ids = new OpaqueRule();

  LearnedStyle(StyleWeights weights, EvidenceReader evidence) {
    this.weights = weights;
    this.styles = weights.styles();
    this.id = styles.indexOf(NamingStyle.OPAQUE_ID);
    this.evidence = evidence;
  }

  /**
   * The style and why, or null for names that rules tell better: those that plainly say what is
   * shown, those without a word, those of several words that all are roles, and those of another
   * script, of which readers had too few.
   */
  StyleRules.@Nullable Judgement judge(ReadName name) {
    if (!Scripts.areLatin(name)) {
      return null;
    }
    Evidence seen = evidence.read(name);
    boolean roles = seen.byRules() == Evidence.ByRules.ROLE && seen.words().size() > 1;
    boolean shown = seen.byRules() == Evidence.ByRules.SHOWN;
    if (shown || roles || seen.words().isEmpty()) {
      return null;
    }
    NamingStyle style = styles.get(largest(sums(seen)));
    return new StyleRules.Judgement(style, because(style, name, seen.words()));
  }

  private float[] sums(Evidence seen) {
    float[] sums = new float[styles.size()];
    for (int i = 0; i < sums.length; i++) {
      sums[i] = weights.bias().get(i);
    }
    seen.visit((group, what) -> add(sums, weights.of(group).get(what)));
    if (seen.byRules() != Evidence.ByRules.ID) {
      sums[id] = Float.NEGATIVE_INFINITY;
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

  private String because(NamingStyle style, ReadName name, List<String> words) {
    return switch (style) {
      case OPAQUE_ID -> Objects.requireNonNull(ids.reason(name));
      case DESCRIPTIVE -> told(name, words) + ", says what is shown";
      case GENERIC ->
          name.content().isEmpty()
              ? StyleRules.NO_CONTENT
              : "reads as a role or a position, not as what is shown";
      case TITLE_LIKE, SPACER_OR_PIXEL, CAMERA_OR_SCREENSHOT, KEYWORD_STUFFED ->
          StyleRules.title(told(name, words), name);
    };
  }

  private static String told(ReadName name, List<String> words) {
    return name.weight() > 0
        ? Sentences.count(name.weight(), "content word")
        : Sentences.count(words.size(), "word");
  }
}
