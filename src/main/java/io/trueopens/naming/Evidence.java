package io.trueopens.naming;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collections;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * What of a name the learned weights are asked for.
 *
 * @param byRules what the rules alone say of it
 * @param facts of its form and of what its words stand for, each as a short text
 * @param words its words in lower case, without numbers and codes
 */
record Evidence(ByRules byRules, List<String> facts, List<String> words) {
  /** What the rules alone say of a name. */
  enum ByRules {
    ID,
    SHOWN,
    CALLED,
    ROLE
  }

  /** Where in a name something is seen; each has weights of its own. */
  enum Group {
    FACTS,
    ANYWHERE,
    FIRST,
    LAST,
    ALONE
  }

  /** Is told each thing seen in a name. */
  interface Visitor {
    /** Is told a fact or a word, as often as it is seen. */
    void see(Group group, String what);
  }

  private static final int FEW = 3;
  private static final int MANY = 6;
  private static final int LONGEST = 16;

  private static final Set<Sense> VISIBLE =
      EnumSet.of(Sense.THING, Sense.STATE, Sense.LOOK, Sense.SCREEN);
  private static final Set<Sense> NOT_CONTENT =
      EnumSet.of(Sense.ROLE, Sense.SMALL_WORD, Sense.FRAGMENT);

  // The texts are made once: names are read by the hundred thousand in a second.
  private static final Map<ByRules, String> BY_RULES_OF_LISTED = named("listed,", ByRules.class);
  private static final Map<ByRules, String> BY_RULES_OF_UNLISTED =
      named("unlisted,", ByRules.class);
  private static final String[] CONTENT = numbered("content", MANY);
  private static final String[] WORDS = numbered("words", MANY);
  private static final String[] CODE_LENGTH = numbered("code of", LONGEST);
  private static final String[] NUMBER_LENGTH = numbered("number of", LONGEST);
  private static final String[] WORD_LENGTH = numbered("word of", LONGEST);
  private static final String UNLISTED = "has unlisted";
  private static final Map<WordKind, String> KIND = named("has", WordKind.class);
  private static final Map<Sense, String> FIRST = named("first", Sense.class);
  private static final Map<Sense, String> LAST = named("last", Sense.class);
  private static final Order ONLY = new Order("only", FEW);
  private static final Map<Sense, String[]> COUNT = new EnumMap<>(Sense.class);
  private static final String[][] SHOWN_OF_CONTENT = new String[MANY + 1][];
  private static final String[][] ROLES_BESIDE_CONTENT = new String[MANY + 1][];

  static {
    for (Sense sense : Sense.values()) {
      COUNT.put(sense, numbered(lower(sense), FEW));
    }
    for (int content = 0; content <= MANY; content++) {
      SHOWN_OF_CONTENT[content] = numbered("of " + content + " content shown", MANY);
      ROLES_BESIDE_CONTENT[content] = numbered("beside " + content + " content roles", FEW);
    }
  }

  /** The senses of a short name's words, one after another. */
  private static final class Order {
    private final String text;
    private final Map<Sense, Order> then = new EnumMap<>(Sense.class);

    Order(String text, int more) {
      this.text = text;
      for (Sense sense : more == 0 ? EnumSet.noneOf(Sense.class) : EnumSet.allOf(Sense.class)) {
        then.put(sense, new Order(text + " " + lower(sense), more - 1));
      }
    }
  }

  /** Looks at a name, of which the rules alone say so much. */
  static Evidence of(ReadName name, Senses senses, ByRules byRules) {
    Evidence evidence = new Evidence(byRules, new ArrayList<>(), new ArrayList<>());
    evidence.addForm(name);
    List<Sense> each = new ArrayList<>(name.words().size());
    for (Word word : name.words()) {
      if (isReadable(word)) {
        each.add(senses.of(word));
      }
    }
    evidence.addSenses(each);
    // Where few words are listed the rules, which know more languages, weigh more.
    boolean unlisted = Collections.frequency(each, Sense.UNKNOWN) * 2 >= each.size();
    evidence.facts.add(of(unlisted ? BY_RULES_OF_UNLISTED : BY_RULES_OF_LISTED, byRules));
    return evidence;
  }

  /** Tells all that is seen in the name, and where. */
  void visit(Visitor visitor) {
    for (String fact : facts) {
      visitor.see(Group.FACTS, fact);
    }
    for (String word : words) {
      visitor.see(Group.ANYWHERE, word);
    }
    if (words.isEmpty()) {
      return;
    }
    visitor.see(Group.FIRST, words.get(0));
    visitor.see(Group.LAST, words.get(words.size() - 1));
    if (words.size() == 1) {
      visitor.see(Group.ALONE, words.get(0));
    }
  }

  private static boolean isReadable(Word word) {
    return !word.is(WordKind.CODE) && !word.is(WordKind.NUMBER);
  }

  private void addForm(ReadName name) {
    Set<WordKind> kinds = EnumSet.noneOf(WordKind.class);
    BitSet lengths = new BitSet();
    boolean unlisted = false;
    for (Word word : name.words()) {
      int length = Math.min(word.text().length(), LONGEST);
      kinds.addAll(word.kinds());
      if (word.is(WordKind.CODE)) {
        facts.add(CODE_LENGTH[length]);
      } else if (word.is(WordKind.NUMBER)) {
        facts.add(NUMBER_LENGTH[length]);
      } else {
        words.add(word.text());
        lengths.set(length);
        unlisted |= word.kinds().isEmpty();
      }
    }
    kinds.forEach(kind -> facts.add(of(KIND, kind)));
    lengths.stream().forEach(length -> facts.add(WORD_LENGTH[length]));
    if (unlisted) {
      facts.add(UNLISTED);
    }
    facts.add(CONTENT[Math.min(name.weight(), MANY)]);
    facts.add(WORDS[Math.min(words.size(), MANY)]);
  }

  private void addSenses(List<Sense> each) {
    if (each.isEmpty()) {
      return;
    }
    facts.add(of(FIRST, each.get(0)));
    facts.add(of(LAST, each.get(each.size() - 1)));
    if (each.size() <= FEW) {
      Order order = ONLY;
      for (Sense sense : each) {
        order = of(order.then, sense);
      }
      facts.add(order.text);
    }
    addCounts(each);
  }

  private void addCounts(List<Sense> each) {
    Map<Sense, Integer> counts = new EnumMap<>(Sense.class);
    int content = 0;
    int shown = 0;
    for (Sense sense : each) {
      counts.merge(sense, 1, Integer::sum);
      content += NOT_CONTENT.contains(sense) ? 0 : 1;
      shown += VISIBLE.contains(sense) ? 1 : 0;
    }
    counts.forEach((sense, count) -> facts.add(of(COUNT, sense)[Math.min(count, FEW)]));
    int some = Math.min(content, MANY);
    int roles = counts.getOrDefault(Sense.ROLE, 0);
    facts.add(SHOWN_OF_CONTENT[some][Math.min(shown, MANY)]);
    facts.add(ROLES_BESIDE_CONTENT[some][Math.min(roles, FEW)]);
  }

  private static String[] numbered(String text, int most) {
    String[] texts = new String[most + 1];
    Arrays.setAll(texts, number -> text + " " + number);
    return texts;
  }

  private static <E extends Enum<E>> Map<E, String> named(String text, Class<E> values) {
    Map<E, String> named = new EnumMap<>(values);
    EnumSet.allOf(values).forEach(value -> named.put(value, text + " " + lower(value)));
    return named;
  }

  private static <K, V> V of(Map<K, V> all, K one) {
    return Objects.requireNonNull(all.get(one));
  }

  private static String lower(Enum<?> value) {
    return value.name().toLowerCase(Locale.ROOT);
  }
}
