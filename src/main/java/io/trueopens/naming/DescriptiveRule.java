package io.trueopens.naming;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** Says what is shown: a subject with an attribute, an action or a part, and no headline. */
final class DescriptiveRule implements StyleRule {
  static final int ENOUGH = 3;
  private static final int ENOUGH_WHEN_JOINED = 2;
  private static final int ENOUGH_BESIDE_A_KIND = 2;
  private static final int SHORT_TITLE = 3;

  private final Shown shown;

  DescriptiveRule(Shown shown) {
    this.shown = shown;
  }

  @Override
  public @Nullable String reason(ReadName name) {
    List<Word> content = name.content();
    int weight = weightOfSubject(content);
    boolean joined = joinsContent(name.words(), WordKind.SHOWING);
    boolean enough =
        weight >= ENOUGH || (joined && weight >= ENOUGH_WHEN_JOINED) || depictsAPlace(content);
    if (!enough || isHeadline(name, content, joined)) {
      return null;
    }
    boolean shows = joined ? shown.mayPrevail(content) : shown.prevails(name, placed(name));
    return shows || depicts(content) || depictsAPlace(content)
        ? Sentences.count(weight, "content word") + ", says what is shown"
        : null;
  }

  /** What sells says nothing of the picture. */
  private static int weightOfSubject(List<Word> content) {
    int weight = 0;
    for (Word word : content) {
      weight += word.is(WordKind.COMMERCIAL) ? 0 : word.weight();
    }
    return weight;
  }

  private static boolean placed(ReadName name) {
    return joinsContent(name.words(), WordKind.PLACING);
  }

  /** A kind of picture and what it is a picture of: "speaking locations map". */
  private static boolean depicts(List<Word> content) {
    List<Word> subject = content.stream().filter(word -> !word.is(WordKind.DEPICTION)).toList();
    return subject.size() < content.size() && weightOfSubject(subject) >= ENOUGH_BESIDE_A_KIND;
  }

  /** The map or the flag of a place; its name alone tells it from others. */
  private static boolean depictsAPlace(List<Word> content) {
    return Word.anyIs(content, WordKind.DEPICTION) && Word.anyIs(content, WordKind.PLACE);
  }

  /** Whether a word such as "with" stands between two content words. */
  private static boolean joinsContent(List<Word> words, WordKind joiner) {
    boolean before = false;
    boolean joining = false;
    for (Word word : words) {
      if (joining && word.isContent()) {
        return true;
      }
      joining |= before && word.is(joiner);
      before |= word.isContent();
    }
    return false;
  }

  private static boolean isHeadline(ReadName name, List<Word> content, boolean joined) {
    if (name.words().get(0).is(WordKind.ASKING) || name.has(WordKind.ADDRESSING)) {
      return true;
    }
    if (name.has(WordKind.DEPICTION)) {
      return false;
    }
    boolean closes = content.get(content.size() - 1).is(WordKind.PUBLICATION);
    boolean named = name.has(WordKind.BRANDING);
    return ((closes || named) && !joined) || opensAsPublication(name.words(), content, joined);
  }

  /** "Report on rivers", "rapport annuel"; but not "report lying open on a wooden desk". */
  private static boolean opensAsPublication(List<Word> words, List<Word> content, boolean joined) {
    Word first = content.get(0);
    if (!first.is(WordKind.PUBLICATION)) {
      return false;
    }
    int next = words.indexOf(first) + 1;
    boolean aboutFollows = next < words.size() && words.get(next).is(WordKind.ABOUT);
    return aboutFollows || (!joined && content.size() <= SHORT_TITLE);
  }
}
