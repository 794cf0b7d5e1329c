package io.trueopens.pipeline;

import io.trueopens.ledger.LineCounts;
import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.RunSums;
import java.util.List;
import org.apache.spark.sql.Row;

/** Counts all that a run has seen. */
final class CountSums {
  private CountSums() {}

  /**
   * The parts of the lines come from whoever read them, the hits from their table, and the outcomes
   * from the rates, which the number of delivered mails is then held against.
   *
   * @param delivered mails, as the table of deliveries has them
   */
  static RunSums of(LineCounts read, RollUp hits, long delivered, OpenCounts outcomes) {
    Row counted = hits.by(List.of()).get(0);
    return new RunSums(
        read.lines(),
        read.tracked(),
        read.setAside(),
        read.untracked(),
        read.notExamined(),
        read.ignored(),
        read.rejected(),
        counted.<Long>getAs(CountHits.HITS),
        counted.<Long>getAs(CountHits.ATTRIBUTED),
        counted.<Long>getAs(CountHits.UNATTRIBUTED),
        delivered,
        outcomes);
  }
}
