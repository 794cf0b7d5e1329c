package io.trueopens.format;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What may stand at a place of a line, in several ways to write one which are alike up to there.
 * They are known by their numbers; where more than one fits, the smallest is meant.
 */
final class TextTree {
  /**
   * A field that may stand there, and what may stand behind it.
   *
   * @param first the smallest number of a line that leads through here
   */
  record Branch(FieldEnd field, TextRules rules, TextTree behind, int first) {
    boolean mayBeginWith(byte b) {
      return field.mayBeginWith(b) && rules.mayBeginWith(b);
    }
  }

  /** A way to write a line that may end there. */
  record End(TextLine text, int number) {
    byte[] literal() {
      return text.end();
    }
  }

  private final Branch[] branches;
  private final End[] ends;
  private final int first;

  private TextTree(List<Branch> branches, List<End> ends) {
    this.branches = branches.toArray(new Branch[0]);
    this.ends = ends.toArray(new End[0]);
    int branch = branches.isEmpty() ? Integer.MAX_VALUE : branches.get(0).first();
    this.first = ends.isEmpty() ? branch : Math.min(branch, ends.get(0).number());
  }

  /** The tree of lines that are numbered as they stand. */
  static TextTree of(List<TextLine> lines) {
    List<Integer> all = new ArrayList<>();
    for (int i = 0; i < lines.size(); i++) {
      all.add(i);
    }
    return of(lines, all, 0);
  }

  /** The tree of those lines with some numbers, which are alike in their first fields. */
  private static TextTree of(List<TextLine> lines, List<Integer> numbers, int depth) {
    Map<List<Object>, List<Integer>> alike = new LinkedHashMap<>();
    List<End> ends = new ArrayList<>();
    for (int number : numbers) {
      TextLine line = lines.get(number);
      if (line.size() == depth) {
        ends.add(new End(line, number));
      } else {
        alike.computeIfAbsent(line.identity(depth), key -> new ArrayList<>()).add(number);
      }
    }
    List<Branch> branches = new ArrayList<>();
    for (List<Integer> group : alike.values()) {
      TextLine line = lines.get(group.get(0));
      TextTree behind = of(lines, group, depth + 1);
      branches.add(new Branch(line.field(depth), line.rules(), behind, behind.first));
    }
    return new TextTree(branches, ends);
  }

  Branch[] branches() {
    return branches;
  }

  End[] ends() {
    return ends;
  }

  /** The smallest number of a line that leads through here. */
  int first() {
    return first;
  }
}
