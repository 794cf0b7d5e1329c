package io.trueopens.report;

import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.OpenRate;
import io.trueopens.report.ReportModel.CampaignSection;
import io.trueopens.report.ReportModel.RateRow;
import io.trueopens.report.ReportModel.Standing;
import io.trueopens.table.Table;
import io.trueopens.table.TableReader;
import io.trueopens.table.TableRow;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The table {@code open_rates}, taken apart by what its rows stand for. */
final class RateRows {
  private static final String NONE = "-";

  private final Map<String, List<TableRow>> byGrouping;

  private RateRows(Map<String, List<TableRow>> byGrouping) {
    this.byGrouping = byGrouping;
  }

  static RateRows read(TableReader tables) throws IOException {
    List<TableRow> rows = new ArrayList<>();
    tables.forEach(Table.OPEN_RATES, Table.OPEN_RATES.columnNames(), rows::add);
    return new RateRows(
        rows.stream().collect(Collectors.groupingBy(row -> row.requiredText("grouping"))));
  }

  private List<TableRow> rows(String grouping) {
    return byGrouping.getOrDefault(grouping, List.of());
  }

  OpenCounts total() {
    return rows("total").stream()
        .map(ReportFromTables::counts)
        .reduce(OpenCounts.NONE, OpenCounts::plus);
  }

  Map<String, Long> openedByAgent() {
    Map<String, Long> opened = new HashMap<>();
    rows("agent")
        .forEach(row -> opened.merge(row.requiredText("agent"), row.number("opened"), Long::sum));
    return opened;
  }

  /** One section a campaign, in order of the first dispatch, those without one last. */
  List<CampaignSection> campaigns(Function<String, Standing> standing) {
    List<CampaignSection> sections = new ArrayList<>();
    byCampaign("variant")
        .forEach(
            (campaign, rows) ->
                sections.add(
                    new CampaignSection(
                        campaign, first(rows), standing.apply(campaign), rates(rows))));
    byCampaign("counted")
        .forEach(
            (campaign, rows) ->
                sections.add(
                    new CampaignSection(campaign, first(rows), Standing.COUNTED, rates(rows))));
    sections.sort(
        Comparator.comparing(
            CampaignSection::firstDispatch, Comparator.nullsLast(Comparator.naturalOrder())));
    return sections;
  }

  /** The rates from other sides, campaign by campaign. */
  List<Sides> sides(List<CampaignSection> campaigns) {
    return SidesFromTables.of(campaigns, rows("variant"), rows("day"));
  }

  private Map<String, List<TableRow>> byCampaign(String grouping) {
    return rows(grouping).stream()
        .collect(
            Collectors.groupingBy(
                row -> row.requiredText("campaign"), TreeMap::new, Collectors.toList()));
  }

  private static @Nullable Instant first(List<TableRow> rows) {
    return rows.stream()
        .map(row -> row.instant("first_dispatched_at"))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  private static List<RateRow> rates(List<TableRow> rows) {
    return rows.stream()
        .filter(row -> row.decimal("rate") != null)
        .flatMap(row -> rate(row).stream())
        .sorted(
            Comparator.comparing(RateRow::variant)
                .thenComparing(row -> Objects.requireNonNullElse(row.image(), NONE)))
        .toList();
  }

  private static Optional<RateRow> rate(TableRow row) {
    return OpenRate.of(ReportFromTables.counts(row))
        .map(
            rate ->
                new RateRow(
                    row.requiredText("variant"),
                    row.requiredText("style"),
                    row.text("image"),
                    rate));
  }
}
