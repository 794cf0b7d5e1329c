package io.trueopens.report;

import io.trueopens.experiment.Comparison;
import io.trueopens.rate.OpenRate;
import io.trueopens.rate.RunSums;
import io.trueopens.tracker.Kind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.SortedMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Everything a report says; HTML, charts and JSON are three views of it. Two runs over the same
 * inputs give equal models.
 *
 * @param job the job's name
 * @param date the day the report is for, in the job's time zone
 * @param timeZone the job's time zone, such as {@code Europe/Amsterdam}
 * @param firstEvent earliest tracked hit, or null without any
 * @param lastEvent latest tracked hit, or null without any
 * @param problems inputs that could not be read as they should; shown before anything else
 * @param sums what became of every line and every delivery
 * @param overall all deliveries of the job together, or null without any
 * @param campaigns in order of their first dispatch
 * @param sides the rates of campaigns with known deliveries, from other sides
 * @param verdicts by which rules fetches were judged, by campaign in order of their names
 * @param fetchesByDay fetches by verdict, for each day with any
 * @param answeredWithError fetches of each kind that were answered with an error; only kinds that
 *     have any
 * @param agents mail clients and fetchers by what they fetched, most fetches first
 * @param otherFetches what was fetched beside the pixels and images of delivered mail
 * @param imagesLoaded what people fetched of the named images of delivered mail
 * @param experiments one a comparison of an arm with its control
 */
public record ReportModel(
    String job,
    LocalDate date,
    String timeZone,
    @Nullable Instant firstEvent,
    @Nullable Instant lastEvent,
    List<InputProblem> problems,
    RunSums sums,
    @Nullable OpenRate overall,
    List<CampaignSection> campaigns,
    List<Sides> sides,
    List<Verdicts> verdicts,
    SortedMap<LocalDate, FetchCounts> fetchesByDay,
    SortedMap<Kind, Long> answeredWithError,
    List<AgentRow> agents,
    OtherFetches otherFetches,
    ImagesLoaded imagesLoaded,
    List<Comparison> experiments) {

  /** The opened messages that a rule of high confidence saw opened, of all campaigns or of one. */
  public long surelyOpened(Predicate<String> campaign) {
    return sides.stream()
        .filter(side -> campaign.test(side.campaign()))
        .flatMap(side -> side.rows().stream())
        .mapToLong(row -> row.signs().surelyOpened())
        .sum();
  }

  /**
   * An input that could not be read as it should.
   *
   * @param file as the job file names it
   * @param problem what happened, and what to do
   * @param failed whether something is missing from the numbers; otherwise it is good to know
   */
  public record InputProblem(String file, String problem, boolean failed) {}

  /**
   * One campaign.
   *
   * @param campaign its id
   * @param firstDispatch when its first message left
   * @param standing what its rates may be taken for
   * @param rows one a variant
   */
  public record CampaignSection(
      String campaign, @Nullable Instant firstDispatch, Standing standing, List<RateRow> rows) {}

  /** What a campaign's rates may be taken for. */
  public enum Standing {
    /** Arms were assigned by chance, as the job file says. */
    RANDOMISED,
    /** The job file says so, and a check of the experiment says that something went wrong. */
    DOUBTED,
    /** Nothing is known of how arms came about. */
    OBSERVED,
    /** Only the number of deliveries is known, so there are no arms. */
    COUNTED
  }

  /**
   * One variant of a campaign.
   *
   * @param style id of the naming style of its image, or {@code unknown}
   * @param image the image's name, where known
   */
  public record RateRow(String variant, String style, @Nullable String image, OpenRate rate) {}

  /**
   * One agent.
   *
   * @param agent the client or fetcher, as people call it
   * @param fetches by verdict
   * @param messagesOpened messages whose first human open came through it
   */
  public record AgentRow(String agent, FetchCounts fetches, long messagesOpened) {}
}
