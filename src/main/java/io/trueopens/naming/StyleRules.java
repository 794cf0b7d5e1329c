package io.trueopens.naming;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The tests of all styles, strongest first; the first that gives a reason decides. */
final class StyleRules {
  static final String NO_CONTENT =
      "only role, position or placeholder words, says nothing of the picture";

  private final List<Function<ReadName, @Nullable Judgement>> tests;

  private StyleRules(List<Function<ReadName, @Nullable Judgement>> tests) {
    this.tests = tests;
  }

  /**
   * For names of files. An id by its form may be a name to readers, so it is looked for last.
   *
   * @param learned what is asked where no shape tells; names that rules tell better it leaves
   */
  static StyleRules ofNames(
      List<ShapeFile> shapes, Shown shown, Function<ReadName, @Nullable Judgement> learned) {
    return new StyleRules(
        List.of(
            spacers(shapes),
            stamps(shapes),
            defaults(shapes),
            test(NamingStyle.KEYWORD_STUFFED, StuffingRule.ofNames()),
            learned,
            test(NamingStyle.DESCRIPTIVE, new DescriptiveRule(shown)),
            test(NamingStyle.OPAQUE_ID, new OpaqueRule())));
  }

  /** For what may be no name of a file, of which alone something was learned. */
  static StyleRules ofAnything(List<ShapeFile> shapes, Shown shown) {
    return new StyleRules(
        List.of(
            spacers(shapes),
            stamps(shapes),
            test(NamingStyle.OPAQUE_ID, new OpaqueRule()),
            test(NamingStyle.KEYWORD_STUFFED, StuffingRule.ofNames()),
            test(NamingStyle.DESCRIPTIVE, new DescriptiveRule(shown))));
  }

  /** For sentences: no file stands behind them, and they may be longer than a name. */
  static StyleRules ofSentences(Shown shown) {
    return new StyleRules(
        List.of(
            test(NamingStyle.KEYWORD_STUFFED, StuffingRule.ofSentences()),
            test(NamingStyle.DESCRIPTIVE, new DescriptiveRule(shown))));
  }

  private static Function<ReadName, @Nullable Judgement> spacers(List<ShapeFile> shapes) {
    Stamps spacers = new Stamps(shapes, ShapeFile.Place.SPACER);
    return test(NamingStyle.SPACER_OR_PIXEL, new SpacerRule(spacers));
  }

  private static Function<ReadName, @Nullable Judgement> stamps(List<ShapeFile> shapes) {
    Stamps stamps = new Stamps(shapes, ShapeFile.Place.STAMP);
    return test(NamingStyle.CAMERA_OR_SCREENSHOT, new StampRule(stamps));
  }

  private static Function<ReadName, @Nullable Judgement> defaults(List<ShapeFile> shapes) {
    Stamps defaults = new Stamps(shapes, ShapeFile.Place.DEFAULT);
    return test(NamingStyle.GENERIC, new DefaultNameRule(defaults));
  }

  private static Function<ReadName, @Nullable Judgement> test(NamingStyle style, StyleRule rule) {
    return name -> {
      String reason = rule.reason(name);
      return reason == null ? null : new Judgement(style, reason);
    };
  }

  Judgement judge(ReadName name) {
    for (Function<ReadName, @Nullable Judgement> test : tests) {
      Judgement judgement = test.apply(name);
      if (judgement != null) {
        return judgement;
      }
    }
    return titleOrGeneric(name);
  }

  private static Judgement titleOrGeneric(ReadName name) {
    if (name.content().isEmpty()) {
      return new Judgement(
          NamingStyle.GENERIC, name.texts().isEmpty() ? "no word to read" : NO_CONTENT);
    }
    return new Judgement(
        NamingStyle.TITLE_LIKE, title(Sentences.count(name.weight(), "content word"), name));
  }

  /**
   * Why a name is a title.
   *
   * @param told how much it says, in words
   */
  static String title(String told, ReadName name) {
    return told
        + (name.weight() < DescriptiveRule.ENOUGH
            ? ", says what it is called"
            : ", worded as a title");
  }

  /** A style and why. */
  record Judgement(NamingStyle style, String because) {}
}
