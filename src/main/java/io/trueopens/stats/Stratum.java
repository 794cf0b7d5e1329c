package io.trueopens.stats;

import java.util.List;

/**
 * Both arms within one campaign.
 *
 * @param control arm 1
 * @param treatment arm 2
 */
public record Stratum(Proportion control, Proportion treatment) {
  /** Deliveries in both arms. */
  public long delivered() {
    return control.delivered() + treatment.delivered();
  }

  /** Whether both arms have deliveries, so that they can be compared. */
  public boolean isComparable() {
    return !control.isEmpty() && !treatment.isEmpty();
  }

  /** Whether everybody opened or nobody did, so that nothing can be learnt of a difference. */
  boolean isUniform() {
    long opens = control.opens() + treatment.opens();
    return opens == 0 || opens == delivered();
  }

  /** The counts of all strata added up, arm by arm. */
  static Stratum total(List<Stratum> strata) {
    Proportion nothing = new Proportion(0, 0);
    return new Stratum(
        strata.stream().map(Stratum::control).reduce(nothing, Proportion::plus),
        strata.stream().map(Stratum::treatment).reduce(nothing, Proportion::plus));
  }

  /** x₂n₁ − x₁n₂: the difference of the rates times both numbers of deliveries. */
  double crossDifference() {
    double x1 = control.opens();
    double n1 = control.delivered();
    double x2 = treatment.opens();
    double n2 = treatment.delivered();
    return Precise.differenceOfProducts(x2, n1, x1, n2);
  }
}
