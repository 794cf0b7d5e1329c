package io.trueopens.experiment;

import io.trueopens.stats.Difference;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What stands beside a verdict. Nothing in it is one.
 *
 * @param warnings what a reader must know before believing the verdict, in sentences
 * @param clients the primary population by client known from before; everybody when empty
 * @param reach how many readers a name can move at all; null where no client is known
 * @param opinion the exact second opinion; null where there is none
 * @param segments parts of the comparison, exploratory
 * @param mechanism what the names may have moved on the way
 * @param readers how many may have read each arm
 * @param campaigns each campaign by itself, in alphabetical order
 * @param between how alike the campaigns are; null with fewer than two
 * @param observed where nothing was drawn by chance: the difference among alike campaigns and
 *     clients; null elsewhere
 */
public record Details(
    List<String> warnings,
    List<String> clients,
    @Nullable Reach reach,
    @Nullable SecondOpinion opinion,
    List<Segment> segments,
    List<Measure> mechanism,
    List<Readers> readers,
    List<CampaignEffect> campaigns,
    @Nullable BetweenCampaigns between,
    @Nullable Observed observed) {
  /** Nothing beside the verdict. */
  public static final Details NONE = ofWarnings(List.of(), List.of());

  static Details ofWarnings(List<String> warnings, List<String> clients) {
    return new Details(
        warnings, clients, null, null, List.of(), List.of(), List.of(), List.of(), null, null);
  }

  Details withoutOpinion() {
    return new Details(
        warnings, clients, reach, null, segments, mechanism, readers, campaigns, between, observed);
  }

  /**
   * Of the mail whose recipient's client is known from before the send, how much went to clients
   * that show no images until the reader asks. Elsewhere images load, whatever they are called.
   *
   * @param blocking messages of both arms delivered to such clients
   * @param known messages of both arms whose client is known
   */
  public record Reach(long blocking, long known) {}

  /**
   * A difference that nothing was drawn for.
   *
   * @param difference with its normal 95 % interval, which covers chance and nothing else
   * @param within what was held alike: {@code campaign and client} or {@code client}
   */
  public record Observed(Difference difference, String within) {}
}
