package io.trueopens.rate;

import java.util.ArrayList;
import java.util.List;

/**
 * Everything that a run has seen, so that each line and each delivery can be accounted for.
 *
 * @param lines lines of all inputs
 * @param tracked lines that fetch a tracked object
 * @param setAside previews and tests of the sending product, which are no reader's
 * @param untracked requests for anything else
 * @param notExamined lines that no tracker's prefix occurs in
 * @param ignored directives, blank lines, rows that are not HTTP
 * @param rejected lines that could not be read
 * @param hits distinct tracked lines; a line that several files hold is one hit
 * @param attributed hits whose message was delivered
 * @param unattributed hits whose message is not among the deliveries
 * @param delivered messages accepted by the receiving server
 * @param outcomes the delivered messages by outcome
 */
public record RunSums(
    long lines,
    long tracked,
    long setAside,
    long untracked,
    long notExamined,
    long ignored,
    long rejected,
    long hits,
    long attributed,
    long unattributed,
    long delivered,
    OpenCounts outcomes) {

  /** The sums that do not hold, in words; empty when everything is accounted for. */
  public List<String> violations() {
    List<String> violations = new ArrayList<>();
    check(
        violations,
        "lines = tracked + set aside + untracked + not examined + ignored + rejected",
        lines,
        tracked + setAside + untracked + notExamined + ignored + rejected);
    check(violations, "hits = attributed + unattributed", hits, attributed + unattributed);
    check(violations, "delivered = the six outcomes", delivered, outcomes.delivered());
    if (hits > tracked) {
      violations.add("hits are at most the tracked lines: " + hits + " > " + tracked);
    }
    return violations;
  }

  private static void check(List<String> violations, String sum, long whole, long parts) {
    if (whole != parts) {
      violations.add(sum + ": " + whole + " is not " + parts);
    }
  }
}
