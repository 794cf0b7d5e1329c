package io.trueopens.naming;

import io.trueopens.knowledge.InvalidFileException;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

/** Holds data files to their own examples. */
final class Proof {
  private Proof() {}

  /**
   * Proves every rule of every file.
   *
   * @throws InvalidFileException at the first example that its rule does not bear out
   */
  static void prove(Knowledge knowledge) {
    NamingRules rules = new NamingRules(knowledge);
    knowledge.words().forEach((file, words) -> proveWords(file, words, rules));
    knowledge.shapes().forEach((file, shapes) -> proveShapes(file, shapes, rules, knowledge));
    proveEndings(Knowledge.FOLDER + "endings.json", knowledge.endings(), rules);
    proveReadability(Knowledge.FOLDER + "readability.json", knowledge.readability());
    proveTransliteration(Knowledge.FOLDER + "transliteration.json", knowledge.transliteration());
    proveSenses(Knowledge.FOLDER + "senses.json", knowledge.senses());
  }

  /** Proves that names judged by hand are read alike. */
  static void prove(String file, ExampleFile examples, NamingRules rules) {
    for (ExampleFile.Examples group : examples.examples()) {
      for (String name : group.names()) {
        StyledName read = rules.read(name);
        if (!read.style().id().equals(group.style())) {
          throw new InvalidFileException(
              place(file, group.style() + " " + group.language()),
              "example \"" + name + "\" is read as " + read.style().id() + ": " + read.because());
        }
      }
    }
  }

  private static void proveWords(String file, WordListFile words, NamingRules rules) {
    for (WordListFile.WordList list : words.lists()) {
      // The list alone: an example must not lean on another language's list.
      WordListFile alone =
          new WordListFile(words.title(), words.source(), words.checked(), List.of(list));
      Vocabulary vocabulary = new Vocabulary(List.of(alone));
      Predicate<String> holds =
          list.kind() == WordKind.EXTENSION
              ? name -> name.contains(".") && known(vocabulary, afterDot(name))
              : name -> holdsWord(vocabulary, rules, name);
      prove(place(file, list.id()), list.examples(), list.not(), holds);
    }
  }

  private static boolean holdsWord(Vocabulary vocabulary, NamingRules rules, String name) {
    return rules.takeApart(name).words().stream().anyMatch(word -> known(vocabulary, word.text()));
  }

  private static boolean known(Vocabulary vocabulary, String word) {
    return !vocabulary.kindsOf(Letters.fold(word)).isEmpty();
  }

  private static String afterDot(String name) {
    return name.substring(name.lastIndexOf('.') + 1);
  }

  private static void proveShapes(
      String file, ShapeFile shapes, NamingRules rules, Knowledge knowledge) {
    Vocabulary vocabulary = new Vocabulary(List.copyOf(knowledge.words().values()));
    for (ShapeFile.ShapeRule rule : shapes.rules()) {
      ShapeFile alone =
          new ShapeFile(shapes.title(), shapes.source(), shapes.checked(), List.of(rule));
      Trimmer trimmer = new Trimmer(vocabulary, List.of(alone));
      Stamps stamps = new Stamps(List.of(alone), rule.place());
      Predicate<String> fits =
          name ->
              switch (rule.place()) {
                case STAMP -> stamps.startOf(rules.takeApart(name).undelivered()) != null;
                case SPACER -> stamps.wholeOf(rules.takeApart(name).bare()) != null;
                case DEFAULT -> new DefaultNameRule(stamps).reason(rules.takeApart(name)) != null;
                case DELIVERY_HEAD, DELIVERY_TAIL, UPLOADER_HEAD, UPLOADER_TAIL ->
                    trims(trimmer, vocabulary, name);
              };
      prove(place(file, rule.id()), rule.examples(), rule.not(), fits);
    }
  }

  private static boolean trims(Trimmer trimmer, Vocabulary vocabulary, String name) {
    String stem = new Trimmer(vocabulary, List.of()).undelivered(FileName.of(name));
    return trimmer.bare(trimmer.undelivered(FileName.of(name))).length() < stem.length();
  }

  private static void proveEndings(String file, EndingFile endings, NamingRules rules) {
    for (EndingFile.EndingList list : endings.endings()) {
      Endings alone = new Endings(List.of(list));
      Predicate<String> holds =
          name ->
              rules.takeApart(name).words().stream()
                  .anyMatch(word -> alone.are(list.kind(), word.text()));
      prove(place(file, list.kind() + " " + list.language()), list.examples(), list.not(), holds);
    }
  }

  private static void proveReadability(String file, ReadabilityFile readability) {
    Readability readable = new Readability(readability);
    Predicate<String> test = word -> readable.isReadable(Letters.fold(word));
    prove(place(file, "pairs"), readability.examples(), readability.not(), test);
  }

  private static void proveTransliteration(String file, TransliterationFile rules) {
    Transliteration latin = new Transliteration(rules);
    Predicate<Map.Entry<String, String>> same =
        pair -> latin.toLatin(pair.getKey()).equals(latin.toLatin(pair.getValue()));
    prove(
        place(file, "letters"),
        List.copyOf(rules.examples().entrySet()),
        List.copyOf(rules.not().entrySet()),
        same);
  }

  private static void proveSenses(String file, SenseFile senses) {
    Senses known = new Senses(senses);
    for (SenseFile.SenseList list : senses.lists()) {
      prove(
          place(file, list.sense().name()),
          list.examples(),
          list.not(),
          word -> known.of(word) == list.sense());
    }
  }

  private static <T> void prove(String place, List<T> examples, List<T> not, Predicate<T> fits) {
    if (examples.isEmpty() || not.isEmpty()) {
      throw new InvalidFileException(place, "gives no example or no counter-example; add one");
    }
    for (T example : examples) {
      if (!fits.test(example)) {
        throw failed(place, "example \"" + example + "\" does not fit the rule");
      }
    }
    for (T example : not) {
      if (fits.test(example)) {
        throw failed(place, "counter-example \"" + example + "\" fits the rule");
      }
    }
  }

  private static InvalidFileException failed(String place, String problem) {
    return new InvalidFileException(place, problem + "; correct the one or the other");
  }

  private static String place(String file, String rule) {
    return file + ", rule \"" + rule + "\"";
  }
}
