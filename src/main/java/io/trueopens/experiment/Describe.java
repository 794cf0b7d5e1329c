package io.trueopens.experiment;

import io.trueopens.stats.Difference;
import io.trueopens.stats.MantelHaenszelDifference;
import io.trueopens.stats.Stratum;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Makes what stands beside the verdict on one treatment. */
final class Describe {
  private static final double CONFIDENCE = 0.95;

  private final Design design;
  private final ExperimentData data;
  private final ExperimentData.Pair pair;

  Describe(Design design, ExperimentData data, String treatment) {
    this.design = design;
    this.data = data;
    this.pair = new ExperimentData.Pair(design.control(), treatment);
  }

  /** Everything for a comparison that may be shown. */
  Details all(@Nullable SecondOpinion opinion) {
    List<Stratum> strata = data.strata(pair, design::isPrimary, ArmCell::opened);
    ArmTotals control = data.totalsOf(pair.control());
    ArmTotals treatment = data.totalsOf(pair.treatment());
    return new Details(
        warnings(),
        design.clients(),
        reach(),
        opinion,
        new Segments(design, data, pair.treatment()).all(),
        new Mechanism(control, treatment).measures(),
        List.of(Readers.of(pair.control(), control), Readers.of(pair.treatment(), treatment)),
        campaigns(strata),
        BetweenCampaigns.of(strata),
        design.assignment().isRandomised() ? null : observed());
  }

  /** For a comparison that must not be used: only what helps to mend it. */
  Details warningsOnly() {
    return Details.ofWarnings(warnings(), design.clients());
  }

  /** Names that blockers refuse are loaded less, whatever their readers do. */
  private List<String> warnings() {
    List<String> warnings = new ArrayList<>();
    for (String arm : List.of(pair.control(), pair.treatment())) {
      for (String refused : data.totalsOf(arm).refused()) {
        warnings.add(
            "Blockers refuse an image of '"
                + arm
                + "', whatever its readers do: "
                + refused
                + ". A lower rate of this arm may be blocking.");
      }
    }
    return warnings;
  }

  private Details.@Nullable Reach reach() {
    Set<String> arms = Set.of(pair.control(), pair.treatment());
    Predicate<ArmCell> known =
        cell -> arms.contains(cell.arm()) && cell.isClientKnown() && design.isPrimary(cell);
    long all = data.count(known, ArmCell::delivered);
    long blocking = data.count(known.and(data::blocksImages), ArmCell::delivered);
    return all == 0 ? null : new Details.Reach(blocking, all);
  }

  private List<CampaignEffect> campaigns(List<Stratum> strata) {
    List<String> names = data.campaigns();
    List<CampaignEffect> effects = new ArrayList<>();
    for (int i = 0; i < names.size(); i++) {
      CampaignEffect.of(names.get(i), strata.get(i)).ifPresent(effects::add);
    }
    return effects;
  }

  /** Among recipients alike in campaign and client; where no campaign has both arms, in client. */
  private Details.@Nullable Observed observed() {
    return observed(campaignsAndClients(), "campaign and client known before")
        .or(() -> observed(clientsOnly(), "client known before"))
        .orElse(null);
  }

  private static Optional<Details.Observed> observed(List<Stratum> strata, String within) {
    return MantelHaenszelDifference.of(strata)
        .map(d -> new Difference(d.estimate(), d.interval(CONFIDENCE)))
        .map(difference -> new Details.Observed(difference, within));
  }

  private List<Stratum> campaignsAndClients() {
    return clients()
        .flatMap(
            client ->
                data.strata(pair, cell -> cell.client().equals(client), ArmCell::opened).stream())
        .toList();
  }

  private List<Stratum> clientsOnly() {
    return clients()
        .map(client -> pair.stratum(data, cell -> cell.client().equals(client), ArmCell::opened))
        .toList();
  }

  private Stream<String> clients() {
    return data.cells().stream().filter(design::isPrimary).map(ArmCell::client).distinct().sorted();
  }
}
