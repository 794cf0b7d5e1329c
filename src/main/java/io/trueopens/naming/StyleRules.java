package io.trueopens.naming;

import java.util.List;
import java.util.Map;

/** The tests of all styles, strongest first; the first that gives a reason decides. */
final class StyleRules {
  private final List<Map.Entry<NamingStyle, StyleRule>> rules;

  private StyleRules(List<Map.Entry<NamingStyle, StyleRule>> rules) {
    this.rules = rules;
  }

  /** For names of files. */
  static StyleRules ofNames(List<ShapeFile> shapes, Shown shown) {
    Stamps spacers = new Stamps(shapes, ShapeFile.Place.SPACER);
    Stamps stamps = new Stamps(shapes, ShapeFile.Place.STAMP);
    return new StyleRules(
        List.of(
            Map.entry(NamingStyle.SPACER_OR_PIXEL, new SpacerRule(spacers)),
            Map.entry(NamingStyle.CAMERA_OR_SCREENSHOT, new StampRule(stamps)),
            Map.entry(NamingStyle.OPAQUE_ID, new OpaqueRule()),
            Map.entry(NamingStyle.KEYWORD_STUFFED, StuffingRule.ofNames()),
            Map.entry(NamingStyle.DESCRIPTIVE, new DescriptiveRule(shown))));
  }

  /** For sentences: no file stands behind them, and they may be longer than a name. */
  static StyleRules ofSentences(Shown shown) {
    return new StyleRules(
        List.of(
            Map.entry(NamingStyle.KEYWORD_STUFFED, StuffingRule.ofSentences()),
            Map.entry(NamingStyle.DESCRIPTIVE, new DescriptiveRule(shown))));
  }

  Judgement judge(ReadName name) {
    for (Map.Entry<NamingStyle, StyleRule> rule : rules) {
      String reason = rule.getValue().reason(name);
      if (reason != null) {
        return new Judgement(rule.getKey(), reason);
      }
    }
    return titleOrGeneric(name);
  }

  private static Judgement titleOrGeneric(ReadName name) {
    if (name.content().isEmpty()) {
      return new Judgement(
          NamingStyle.GENERIC,
          name.texts().isEmpty()
              ? "no word to read"
              : "only role, position or placeholder words, says nothing of the picture");
    }
    String tells =
        name.weight() < DescriptiveRule.ENOUGH ? "says what it is called" : "worded as a title";
    return new Judgement(
        NamingStyle.TITLE_LIKE, Sentences.count(name.weight(), "content word") + ", " + tells);
  }

  /** A style and why. */
  record Judgement(NamingStyle style, String because) {}
}
