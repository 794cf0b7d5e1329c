package io.trueopens.experiment;

import io.trueopens.rate.OpenCounts;
import io.trueopens.stats.Chapman;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Counts of an experiment, put together by hand. */
final class Counted {
  static final LocalDate MONDAY = LocalDate.of(2025, 3, 31);
  static final String BLOCKING = "Thunderbird";

  private final List<ArmDay> days = new ArrayList<>();
  private final List<ArmCell> cells = new ArrayList<>();
  private final Map<String, ArmTotals> totals = new HashMap<>();
  private long inSeveralArms;
  private long withoutRecipient;

  /** A campaign that was sent on Monday, of which some were opened on Tuesday. */
  Counted arm(String campaign, String arm, long delivered, long opened) {
    return cell(new ArmCell(campaign, arm, "", delivered, opened, opened, delivered / 3, 0));
  }

  /** The same for recipients with a client or machines of their own. */
  Counted cell(ArmCell cell) {
    days.add(new ArmDay(cell.campaign(), cell.arm(), MONDAY, MONDAY, cell.delivered(), 0));
    LocalDate tuesday = MONDAY.plusDays(1);
    days.add(new ArmDay(cell.campaign(), cell.arm(), MONDAY, tuesday, 0, cell.opened()));
    cells.add(cell);
    long silent = cell.delivered() - cell.opened();
    return total(cell.arm(), new OpenCounts(cell.opened(), 0, 0, 0, 0, silent, 0), List.of());
  }

  Counted total(String arm, OpenCounts counts, List<String> refused) {
    ArmTotals more =
        new ArmTotals(counts, 0, new Chapman.Captures(0, 0, 0), 0, new TreeMap<>(), refused);
    totals.merge(arm, more, ArmTotals::plus);
    return this;
  }

  Counted day(ArmDay day) {
    days.add(day);
    return this;
  }

  Counted inSeveralArms(long recipients) {
    inSeveralArms = recipients;
    return this;
  }

  Counted withoutRecipient(long messages) {
    withoutRecipient = messages;
    return this;
  }

  ExperimentData data() {
    return new ExperimentData(
        days, cells, totals, inSeveralArms, withoutRecipient, Set.of(BLOCKING), MONDAY.plusDays(3));
  }

  static Design design(String control, Map<String, Double> weights, long planned) {
    return design(control, weights, planned, Assignment.PER_CAMPAIGN);
  }

  static Design design(
      String control, Map<String, Double> weights, long planned, Assignment assignment) {
    return new Design("names", control, weights, planned, assignment, List.of());
  }

  /** Half of the mail to each of two arms. */
  static Design halves(String control, String treatment, long planned) {
    return design(control, Map.of(control, 1.0, treatment, 1.0), planned);
  }
}
