package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.broadcast;
import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.min;

import io.trueopens.delivery.DeliveryFormat.Shape;
import io.trueopens.job.DeliveriesInput;
import io.trueopens.message.Attribution;
import io.trueopens.message.KnownCampaigns;
import io.trueopens.rate.OpenCounts;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/**
 * Campaigns of which the mailer tells how many mails were delivered, and not which. Their rate is
 * the number of fetched mails over that count; nothing tells one mail that was not fetched from
 * another, so none of them is in {@code messages} and nothing about them can be tested.
 */
final class CountedCampaigns {
  /** What {@code open_rates} calls their rows. */
  static final String GROUPING = "counted";

  private static final String STARTED_AT = "started_at";

  /** One campaign a row: campaign, counted, started_at. Several exports: the newest has most. */
  private final List<Row> counts;

  private final KnownCampaigns known;

  private CountedCampaigns(List<Row> counts, KnownCampaigns known) {
    this.counts = counts;
    this.known = known;
  }

  /**
   * Finds them.
   *
   * @param rows of {@link DeliverySchema#KEYED}
   * @param single campaigns of mails that are known one by one
   */
  static CountedCampaigns of(List<DeliveriesInput> inputs, Dataset<Row> rows, Set<String> single) {
    List<Row> counts =
        inputs.stream().anyMatch(CountedCampaigns::isCounts) ? counts(rows) : List.of();
    Set<String> counted =
        counts.stream().map(row -> row.<String>getAs("campaign")).collect(Collectors.toSet());
    return new CountedCampaigns(counts, new KnownCampaigns(single, counted));
  }

  private static boolean isCounts(DeliveriesInput input) {
    return input.formatOrCsv().shape() == Shape.COUNTS;
  }

  private static List<Row> counts(Dataset<Row> rows) {
    Column counted = col(DeliverySchema.COUNTED);
    return rows.filter(counted.isNotNull())
        .groupBy("campaign")
        .agg(max(counted).as(DeliverySchema.COUNTED), min(STARTED_AT).as(STARTED_AT))
        .orderBy("campaign")
        .collectAsList();
  }

  KnownCampaigns known() {
    return known;
  }

  /** Adds the campaign's start to deliveries whose own source does not tell it. */
  Dataset<Row> withStart(Dataset<Row> deliveries) {
    if (counts.isEmpty()) {
      return deliveries;
    }
    Dataset<Row> starts =
        deliveries
            .sparkSession()
            .createDataFrame(counts, counts.get(0).schema())
            .select(col("campaign").as("started_campaign"), col(STARTED_AT).as("its_start"));
    return deliveries
        .join(broadcast(starts), col("campaign").equalTo(col("started_campaign")), "left")
        .withColumn(STARTED_AT, coalesce(col(STARTED_AT), col("its_start")))
        .drop("started_campaign", "its_start");
  }

  /** Their rows of {@code open_rates}. */
  List<Row> rates(Dataset<Row> hits) {
    if (known.counted().isEmpty()) {
      return List.of();
    }
    Map<String, OpenCounts> fetched = new HashMap<>();
    Dataset<Row> theirs =
        hits.filter(col("attribution").equalTo(Attribution.COUNTED_CAMPAIGN.id()));
    List<Column> outcomes = CountOutcomes.counts();
    FoldMessages.withoutDeliveries(theirs)
        .groupBy("campaign")
        .agg(outcomes.get(0), outcomes.subList(1, outcomes.size()).toArray(new Column[0]))
        .collectAsList()
        .forEach(row -> fetched.put(row.getAs("campaign"), CountOutcomes.read(row)));
    List<Row> rates = new ArrayList<>();
    for (Row count : counts) {
      String campaign = count.getAs("campaign");
      if (known.counted().contains(campaign)) {
        rates.add(rate(count, fetched.getOrDefault(campaign, OpenCounts.NONE)));
      }
    }
    return rates;
  }

  /** Mails that nobody fetched are those that are left of the count. */
  private static Row rate(Row count, OpenCounts fetched) {
    long delivered = count.<Long>getAs(DeliverySchema.COUNTED);
    long silent = Math.max(0, delivered - fetched.delivered());
    OpenCounts counts = fetched.plus(new OpenCounts(0, 0, 0, 0, 0, silent, 0));
    RowMaker row =
        CountOutcomes.write(new RowMaker(CountOutcomes.OPEN_RATES), counts)
            .set("grouping", GROUPING)
            .set("campaign", count.getAs("campaign"))
            .set("variant", MergeDeliveries.NO_VARIANT)
            .set("style", MergeDeliveries.UNKNOWN_STYLE)
            .set("first_dispatched_at", count.getAs(STARTED_AT))
            .set("delivered", delivered);
    boolean contradicts = fetched.delivered() > delivered;
    return contradicts ? row.make() : CountOutcomes.rate(row, counts).make();
  }

  /** What the owner of the counts should know. */
  List<Problem> problems(List<DeliveriesInput> inputs, List<Row> rates) {
    String file =
        inputs.stream()
            .filter(CountedCampaigns::isCounts)
            .map(DeliveriesInput::path)
            .collect(Collectors.joining(", "));
    List<Problem> problems = new ArrayList<>();
    if (!rates.isEmpty()) {
      problems.add(
          Problem.notice(
              file,
              Problem.counted(rates.size(), "campaign is", "campaigns are")
                  + " known by counts only: there is a rate, and nothing to test"));
    }
    for (Row rate : rates) {
      if (rate.getAs("rate") == null) {
        problems.add(Problem.notice(file, contradiction(rate)));
      }
    }
    return problems;
  }

  private static String contradiction(Row rate) {
    return "campaign \""
        + rate.getAs("campaign")
        + "\": mails of more recipients were fetched ("
        + CountOutcomes.read(rate).delivered()
        + ") than were delivered ("
        + rate.getAs("delivered")
        + "), so it has no rate; export the counts anew";
  }
}
