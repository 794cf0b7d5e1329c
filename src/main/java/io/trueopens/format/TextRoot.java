package io.trueopens.format;

import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** The tree of all ways to write a line, and which of them a line's first byte leaves. */
final class TextRoot {
  private static final int BYTES = 256;

  private final TextTree tree;

  /** For each byte the branches of lines that may begin with it; made when first asked for. */
  private final AtomicReferenceArray<TextTree.Branch @Nullable []> beginnings =
      new AtomicReferenceArray<>(BYTES);

  TextRoot(List<TextLine> lines) {
    this.tree = TextTree.of(lines);
  }

  TextTree tree() {
    return tree;
  }

  /** The branches of lines that may begin with a byte. */
  TextTree.Branch[] branches(byte first) {
    TextTree.Branch[] known = beginnings.get(first & 0xFF);
    if (known == null) {
      known =
          Arrays.stream(tree.branches())
              .filter(branch -> branch.mayBeginWith(first))
              .toArray(TextTree.Branch[]::new);
      beginnings.set(first & 0xFF, known);
    }
    return known;
  }
}
