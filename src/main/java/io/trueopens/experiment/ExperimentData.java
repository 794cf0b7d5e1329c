package io.trueopens.experiment;

import io.trueopens.stats.Proportion;
import io.trueopens.stats.Stratum;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;

/**
 * Everything that a comparison is made of, counted.
 *
 * @param days what each day brought to each arm of each campaign, of the primary population
 * @param cells all units by campaign, arm and the client known from before
 * @param totals each arm over all campaigns, of the primary population
 * @param recipientsInSeveralArms recipients whom more than one arm reached: of a campaign, or of
 *     the experiment where the arm was drawn once
 * @param withoutRecipient messages that name no recipient
 * @param blockingClients mail clients that show no images until the reader asks for them
 * @param until the day of the report: the series ends here
 */
public record ExperimentData(
    List<ArmDay> days,
    List<ArmCell> cells,
    Map<String, ArmTotals> totals,
    long recipientsInSeveralArms,
    long withoutRecipient,
    Set<String> blockingClients,
    LocalDate until) {

  ArmCounts arm(String arm) {
    return new ArmCounts(arm, totalsOf(arm).counts());
  }

  ArmTotals totalsOf(String arm) {
    return totals.getOrDefault(arm, ArmTotals.NONE);
  }

  /** All deliveries to an arm, whoever is in the primary population. */
  long delivered(String arm) {
    return count(cell -> cell.arm().equals(arm), ArmCell::delivered);
  }

  /** Whether the client known from before shows no images until the reader asks for them. */
  boolean blocksImages(ArmCell cell) {
    return blockingClients.contains(cell.client());
  }

  long count(Predicate<ArmCell> which, ToLongFunction<ArmCell> what) {
    return cells.stream().filter(which).mapToLong(what).sum();
  }

  List<String> campaigns() {
    return cells.stream().map(ArmCell::campaign).distinct().sorted().toList();
  }

  /** Some units of both arms, campaign by campaign, with what is counted as success. */
  List<Stratum> strata(Pair pair, Predicate<ArmCell> which, ToLongFunction<ArmCell> success) {
    return campaigns().stream()
        .map(
            campaign ->
                pair.stratum(this, which.and(cell -> cell.campaign().equals(campaign)), success))
        .toList();
  }

  /** Two arms. */
  record Pair(String control, String treatment) {
    Stratum stratum(
        ExperimentData data, Predicate<ArmCell> which, ToLongFunction<ArmCell> success) {
      return new Stratum(
          proportion(data, which, success, control), proportion(data, which, success, treatment));
    }

    private static Proportion proportion(
        ExperimentData data,
        Predicate<ArmCell> which,
        ToLongFunction<ArmCell> success,
        String name) {
      Predicate<ArmCell> ofArm = which.and(cell -> cell.arm().equals(name));
      return new Proportion(data.count(ofArm, success), data.count(ofArm, ArmCell::delivered));
    }
  }
}
