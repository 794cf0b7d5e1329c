package io.trueopens.format;

import java.util.Arrays;

/**
 * Follows a line through a {@link TextTree} as far as it fits. One instance is used anew for each
 * line.
 */
final class TextWalk {
  private static final int NONE = Integer.MAX_VALUE;

  private final Spans spans;
  private byte[] line = {};
  private int to;

  /** Where the fields on the way begin and end, by how many are before them. */
  private int[] starts = new int[32];

  private int[] stops = new int[32];
  private int found;
  private int furthest;
  private int closest;

  TextWalk(Spans spans) {
    this.spans = spans;
  }

  /** The number of the text that fits the line, or else of the first that it fits furthest. */
  int number() {
    return found == NONE ? closest : found;
  }

  /** Follows a line; where a text fits, its fields are set. */
  int match(TextRoot root, byte[] bytes, int from, int end) {
    line = bytes;
    to = end;
    found = NONE;
    furthest = from;
    closest = root.tree().first();
    endAt(root.tree(), from, false);
    for (TextTree.Branch branch : root.branches(line[from])) {
      if (branch.first() < found && branch.rules().begins(line, from, to)) {
        take(branch, 0, from, false);
      }
    }
    return found == NONE ? furthest : Layout.MATCHED;
  }

  @SuppressWarnings("TooManyParameters") // where the field before ended, and how
  private void take(TextTree.Branch branch, int depth, int at, boolean unquoted) {
    int start = branch.field().start(line, at, to, unquoted);
    boolean dash = start < 0;
    int first = dash ? ~start : start;
    int stop = -1;
    if (dash) {
      stop = branch.field().field().fits(line, first, first + 1) ? first + 1 : -1;
    } else if (first <= to) {
      stop = branch.field().stop(line, first, to, spans.occurrences());
    }
    if (stop < 0) {
      stopAt(first > to ? at : first, branch.first());
      return;
    }
    if (depth == starts.length) {
      starts = Arrays.copyOf(starts, 2 * depth);
      stops = Arrays.copyOf(stops, 2 * depth);
    }
    starts[depth] = first;
    stops[depth] = stop;
    goOn(branch.behind(), depth + 1, stop, dash);
  }

  @SuppressWarnings("TooManyParameters") // where the field before ended, and how
  private void goOn(TextTree tree, int depth, int at, boolean unquoted) {
    endAt(tree, at, unquoted);
    for (TextTree.Branch branch : tree.branches()) {
      if (branch.first() < found) {
        take(branch, depth, at, unquoted);
      }
    }
  }

  private void endAt(TextTree tree, int at, boolean unquoted) {
    int skipped = unquoted ? 1 : 0;
    for (TextTree.End end : tree.ends()) {
      byte[] literal = end.literal();
      if (to - at != literal.length - skipped
          || !Bytes.startsWith(line, at, to, literal, skipped)) {
        stopAt(at, end.number());
      } else if (end.number() < found) {
        found = end.number();
        keep(end.text());
      }
    }
  }

  private void keep(TextLine text) {
    spans.clear();
    for (int i = 0; i < text.size(); i++) {
      text.field(i).keep(line, starts[i], stops[i], spans);
    }
  }

  private void stopAt(int place, int number) {
    if (place > furthest || (place == furthest && number < closest)) {
      furthest = place;
      closest = number;
    }
  }
}
