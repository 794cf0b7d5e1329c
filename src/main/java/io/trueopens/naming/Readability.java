package io.trueopens.naming;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Tells words from codes by how common their pairs of letters are, and weighs compounds. */
final class Readability {
  private static final int LETTERS = 26;

  /** A pair this rare, or rarer, speaks against a word by more than it lacks. */
  private static final int RARE = 1;

  private static final int PENALTY = 3;

  /** From here on a word with a mark of a compounding language counts twice. */
  private static final int LONG = 13;

  private static final int VERY_LONG = 16;
  private static final int LONGEST = 26;

  private final int[] commonness = new int[LETTERS * LETTERS];
  private final TreeMap<Integer, Double> unreadableBelow;
  private final List<String> compoundParts;

  Readability(ReadabilityFile file) {
    for (Map.Entry<String, String> row : file.pairs().entrySet()) {
      int first = row.getKey().charAt(0) - 'a';
      for (int second = 0; second < LETTERS; second++) {
        int value = row.getValue().charAt(second) - '0';
        commonness[first * LETTERS + second] = value <= RARE ? value - PENALTY : value;
      }
    }
    unreadableBelow = new TreeMap<>(file.unreadableBelow());
    compoundParts = file.compoundParts();
  }

  /** Whether a folded word may be of some language; always true for other scripts than Latin. */
  boolean isReadable(String folded) {
    Map.Entry<Integer, Double> limit = unreadableBelow.floorEntry(folded.length());
    if (limit == null) {
      return true;
    }
    int sum = 0;
    for (int i = 0; i < folded.length(); i++) {
      int second = folded.charAt(i) - 'a';
      if (second < 0 || second >= LETTERS) {
        return true;
      }
      sum += i == 0 ? 0 : commonness[(folded.charAt(i - 1) - 'a') * LETTERS + second];
    }
    return sum >= limit.getValue() * (folded.length() - 1);
  }

  /** How many words a word counts for: German and its like write three as one. */
  int weight(String folded) {
    int length = folded.length();
    if (length >= LONGEST) {
      return 3;
    }
    if (length >= VERY_LONG) {
      return 2;
    }
    return length >= LONG && holdsCompoundPart(folded) ? 2 : 1;
  }

  private boolean holdsCompoundPart(String folded) {
    for (String part : compoundParts) {
      if (folded.contains(part)) {
        return true;
      }
    }
    return false;
  }
}
