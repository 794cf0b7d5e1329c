package io.trueopens.stats;

/**
 * What the open rate can be when some deliveries could not be seen clearly: worst-case bounds that
 * assume nothing about them.
 *
 * <p>Confirmed opens below; above them the deliveries that only a machine fetched or that stay
 * undecided; above those the ones that cannot be observed at all. Each bound with the outer end of
 * its Wilson interval.
 *
 * <p>Source: Manski (2003), Partial Identification of Probability Distributions.
 *
 * @param lower confirmed/delivered
 * @param upper (confirmed + uncertain)/delivered
 * @param upperWithUnobservable (confirmed + uncertain + unobservable)/delivered
 * @param reach from the lower Wilson end of {@code lower} to the upper one of {@code upper}
 * @param upperReachWithUnobservable upper Wilson end of {@code upperWithUnobservable}
 */
public record OpenRateBounds(
    double lower,
    double upper,
    double upperWithUnobservable,
    Interval reach,
    double upperReachWithUnobservable) {

  /**
   * How deliveries were seen; the rest was silent.
   *
   * @param delivered at least 1
   * @param confirmed opened by a person
   * @param uncertain fetched by a machine only, or undecided: may hide an open
   * @param unobservable an open could not have been seen
   */
  public record Seen(long delivered, long confirmed, long uncertain, long unobservable) {
    /** Rejects parts that do not fit into the deliveries. */
    public Seen {
      Require.between("delivered", delivered, 1, Proportion.MOST);
      Require.between("confirmed", confirmed, 0, delivered);
      Require.between("uncertain", uncertain, 0, delivered - confirmed);
      Require.between("unobservable", unobservable, 0, delivered - confirmed - uncertain);
    }
  }

  /**
   * The bounds with the ends of their intervals.
   *
   * @param confidence between 0 and 1
   */
  public static OpenRateBounds of(Seen seen, double confidence) {
    long possible = seen.confirmed() + seen.uncertain();
    Proportion low = new Proportion(seen.confirmed(), seen.delivered());
    Proportion high = new Proportion(possible, seen.delivered());
    Proportion highest = new Proportion(possible + seen.unobservable(), seen.delivered());
    return new OpenRateBounds(
        low.rate(),
        high.rate(),
        highest.rate(),
        new Interval(
            WilsonInterval.of(low, confidence).lower(),
            WilsonInterval.of(high, confidence).upper()),
        WilsonInterval.of(highest, confidence).upper());
  }

  /**
   * Bounds of treatment − control: [L₂ − U₁, U₂ − L₁].
   *
   * @param control bounds of arm 1
   * @param treatment bounds of arm 2
   */
  public static Interval difference(OpenRateBounds control, OpenRateBounds treatment) {
    return new Interval(treatment.lower - control.upper, treatment.upper - control.lower);
  }
}
