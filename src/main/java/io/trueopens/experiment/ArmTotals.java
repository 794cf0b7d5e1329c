package io.trueopens.experiment;

import io.trueopens.rate.OpenCounts;
import io.trueopens.stats.Chapman;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * What became of one arm over all campaigns, and what the name may have moved on the way.
 *
 * @param counts the outcomes
 * @param clear units without any machine or unknown fetch
 * @param captures readers seen by an image, by a click, download or view, and by both; of the clear
 *     units
 * @param unknown units with an unknown fetch
 * @param openers openers by mail client
 * @param refused image names that blockers refuse, each with list and rule
 */
public record ArmTotals(
    OpenCounts counts,
    long clear,
    Chapman.Captures captures,
    long unknown,
    SortedMap<String, Long> openers,
    List<String> refused) {
  static final ArmTotals NONE =
      new ArmTotals(
          OpenCounts.NONE, 0, new Chapman.Captures(0, 0, 0), 0, new TreeMap<>(), List.of());

  /** Both together. */
  public ArmTotals plus(ArmTotals other) {
    SortedMap<String, Long> both = new TreeMap<>(openers);
    for (Map.Entry<String, Long> client : other.openers.entrySet()) {
      both.merge(client.getKey(), client.getValue(), Long::sum);
    }
    return new ArmTotals(
        counts.plus(other.counts),
        clear + other.clear,
        new Chapman.Captures(
            captures.pixel() + other.captures.pixel(),
            captures.click() + other.captures.click(),
            captures.both() + other.captures.both()),
        unknown + other.unknown,
        both,
        new ArrayList<>(
            Stream.concat(refused.stream(), other.refused.stream()).distinct().toList()));
  }
}
