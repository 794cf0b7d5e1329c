package io.trueopens.naming;

import java.util.List;

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
  private final StyleRules styles;
  private final StyleRules stylesByRules;
  private final StyleRules sentences;

  NamingRules(Knowledge knowledge) {
    List<ShapeFile> shapes = List.copyOf(knowledge.shapes().values());
    Vocabulary vocabulary = new Vocabulary(List.copyOf(knowledge.words().values()));
    trimmer = new Trimmer(vocabulary, shapes);
    splitter = new Splitter(vocabulary, new Readability(knowledge.readability()));
    titleMatch = new TitleMatch(new Transliteration(knowledge.transliteration()));
    Shown shown = new Shown(new Endings(knowledge.endings().endings()));
    LearnedStyle learned = new LearnedStyle(knowledge.weights(), EvidenceReader.of(knowledge));
    styles = StyleRules.ofNames(shapes, shown, learned::judge);
    stylesByRules = StyleRules.ofAnything(shapes, shown);
    sentences = StyleRules.ofSentences(shown);
  }

  /** The rules that ship with this program; read once. */
  public static NamingRules bundled() {
    return Bundled.RULES;
  }

  /**
   * Reads a name.
   *
   * @param name a file name, a path or a URL; percent-encoded or not, or as a mail's header writes
   *     it
   */
  public StyledName read(String name) {
    ReadName parts = takeApart(name);
    return styled(name, parts, styles.judge(parts));
  }

  /** Reads what may be no name of a file, of which alone something was learned. */
  public StyledName readByRules(String text) {
    ReadName parts = takeApart(text);
    return styled(text, parts, stylesByRules.judge(parts));
  }

  /**
   * Reads a name beside the title or subject of its mail: a name that says what is shown, but only
   * repeats the title, is the title's.
   */
  public StyledName read(String name, String title) {
    ReadName parts = takeApart(name);
    StyleRules.Judgement alone = styles.judge(parts);
    return alone.style() == NamingStyle.DESCRIPTIVE && repeats(parts, title)
        ? styled(name, parts, TitleMatch.JUDGEMENT)
        : styled(name, parts, alone);
  }

  /** The last part of a path or URL, decoded. */
  public static String fileName(String name) {
    return FileName.of(name);
  }

  /** The file's own name: decoded, without folders, query, endings and what servers add. */
  public String stem(String name) {
    return takeApart(name).bare();
  }

  /** Whether a word is an article, a preposition or the like in some language. */
  public boolean isSmallWord(String word) {
    return splitter.isSmallWord(word);
  }

  ReadName takeApart(String name) {
    String undelivered = trimmer.undelivered(FileName.of(name));
    String bare = trimmer.bare(undelivered);
    return ReadName.of(undelivered, bare, splitter.split(bare));
  }

  /** A sentence, of which nothing is taken off. */
  ReadName takeApartText(String text) {
    return ReadName.of(text, text, splitter.split(text));
  }

  StyleRules.Judgement judgeText(String text) {
    return sentences.judge(takeApartText(text));
  }

  boolean repeats(ReadName name, String title) {
    return titleMatch.repeats(name, takeApartText(title));
  }

  private static StyledName styled(String name, ReadName parts, StyleRules.Judgement judgement) {
    return new StyledName(
        name,
        judgement.style(),
        parts.texts(),
        judgement.because(),
        Descriptiveness.of(judgement.style(), parts));
  }
}
