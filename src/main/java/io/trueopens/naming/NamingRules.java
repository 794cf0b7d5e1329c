package io.trueopens.naming;

import java.util.List;
import java.util.Map;

/**
 * Reads the naming style of images and documents from their names. Safe for many threads; takes
 * time in proportion to a name's length and never fails on any text.
 */
public final class NamingRules {
  private static final class Bundled {
    static final NamingRules RULES = new NamingRules(Knowledge.bundled());
  }

  private final Trimmer trimmer;
  private final Splitter splitter;
  private final TitleMatch titleMatch;

  /** Strongest first; the first that gives a reason decides. */
  private final List<Map.Entry<NamingStyle, StyleRule>> rules;

  NamingRules(Knowledge knowledge) {
    List<ShapeFile> shapes = List.copyOf(knowledge.shapes().values());
    Vocabulary vocabulary = new Vocabulary(List.copyOf(knowledge.words().values()));
    trimmer = new Trimmer(vocabulary, shapes);
    splitter = new Splitter(vocabulary, new Readability(knowledge.readability()));
    titleMatch = new TitleMatch(new Transliteration(knowledge.transliteration()));
    Stamps spacers = new Stamps(shapes, ShapeFile.Place.SPACER);
    Stamps stamps = new Stamps(shapes, ShapeFile.Place.STAMP);
    rules =
        List.of(
            Map.entry(NamingStyle.SPACER_OR_PIXEL, new SpacerRule(spacers)),
            Map.entry(NamingStyle.CAMERA_OR_SCREENSHOT, new StampRule(stamps)),
            Map.entry(NamingStyle.OPAQUE_ID, new OpaqueRule()),
            Map.entry(NamingStyle.KEYWORD_STUFFED, new StuffingRule()),
            Map.entry(NamingStyle.DESCRIPTIVE, new DescriptiveRule()));
  }

  /** The rules that ship with this program; read once. */
  public static NamingRules bundled() {
    return Bundled.RULES;
  }

  /**
   * Reads a name.
   *
   * @param name a file name, a path or a URL; percent-encoded or not
   */
  public StyledName read(String name) {
    return styled(name, takeApart(name));
  }

  /**
   * Reads a name beside the title or subject of its mail: a name that says what is shown, but only
   * repeats the title, is the title's.
   */
  public StyledName read(String name, String title) {
    ReadName parts = takeApart(name);
    StyledName alone = styled(name, parts);
    boolean repeats =
        alone.style() == NamingStyle.DESCRIPTIVE
            && titleMatch.repeats(parts, ReadName.of(title, title, splitter.split(title)));
    return repeats
        ? new StyledName(name, NamingStyle.TITLE_LIKE, alone.words(), "repeats the title")
        : alone;
  }

  ReadName takeApart(String name) {
    String undelivered = trimmer.undelivered(FileName.of(name));
    String bare = trimmer.bare(undelivered);
    return ReadName.of(undelivered, bare, splitter.split(bare));
  }

  private StyledName styled(String name, ReadName parts) {
    for (Map.Entry<NamingStyle, StyleRule> rule : rules) {
      String reason = rule.getValue().reason(parts);
      if (reason != null) {
        return new StyledName(name, rule.getKey(), parts.texts(), reason);
      }
    }
    return titleOrGeneric(name, parts);
  }

  private static StyledName titleOrGeneric(String name, ReadName parts) {
    List<Word> content = parts.content();
    if (content.isEmpty()) {
      String reason =
          parts.texts().isEmpty()
              ? "no word to read"
              : "only role, position or placeholder words, says nothing of the picture";
      return new StyledName(name, NamingStyle.GENERIC, parts.texts(), reason);
    }
    String tells =
        parts.weight() < DescriptiveRule.ENOUGH ? "says what it is called" : "worded as a title";
    String reason = Sentences.count(parts.weight(), "content word") + ", " + tells;
    return new StyledName(name, NamingStyle.TITLE_LIKE, parts.texts(), reason);
  }
}
