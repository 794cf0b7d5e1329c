package io.trueopens.report;

import io.trueopens.rate.OpenSigns;
import io.trueopens.rate.OpenSigns.Clear;
import io.trueopens.report.ReportModel.CampaignSection;
import io.trueopens.report.ReportModel.Standing;
import io.trueopens.stats.Proportion;
import io.trueopens.table.TableRow;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;

/** Reads from {@code open_rates} what rates look like from other sides. */
final class SidesFromTables {
  /** Two variants may have one name and differ in style or image. */
  private record Variant(String campaign, List<String> name) {
    static Variant of(TableRow row) {
      return new Variant(
          row.requiredText("campaign"),
          List.of(
              row.requiredText("variant"),
              row.requiredText("style"),
              Objects.requireNonNullElse(row.text("image"), "")));
    }
  }

  private final Map<Variant, TableRow> variants = new HashMap<>();
  private final Map<Variant, SortedMap<Integer, Proportion>> days = new HashMap<>();

  private SidesFromTables() {}

  /**
   * One for each campaign whose deliveries are known, in their order.
   *
   * @param variants rows by variant
   * @param days rows by day
   */
  static List<Sides> of(
      List<CampaignSection> campaigns, List<TableRow> variants, List<TableRow> days) {
    SidesFromTables all = new SidesFromTables();
    variants.forEach(row -> all.variants.put(Variant.of(row), row));
    days.forEach(all::addDay);
    List<Sides> sides = new ArrayList<>();
    for (CampaignSection campaign : campaigns) {
      if (campaign.standing() != Standing.COUNTED) {
        sides.add(all.sides(campaign));
      }
    }
    return sides;
  }

  private void addDay(TableRow row) {
    Proportion opened = new Proportion(row.number("opened"), row.number("delivered"));
    days.computeIfAbsent(Variant.of(row), variant -> new TreeMap<>())
        .put(Objects.requireNonNull(row.integer("day")), opened);
  }

  private Sides sides(CampaignSection campaign) {
    List<Sides.Row> rows = new ArrayList<>();
    boolean mature = true;
    for (ReportModel.RateRow rate : campaign.rows()) {
      String image = Objects.requireNonNullElse(rate.image(), "");
      Variant variant =
          new Variant(campaign.campaign(), List.of(rate.variant(), rate.style(), image));
      TableRow row = Objects.requireNonNull(variants.get(variant));
      mature &= row.flag("mature");
      SortedMap<Integer, Proportion> openedByDay = days.getOrDefault(variant, new TreeMap<>());
      rows.add(
          new Sides.Row(
              rate.variant(),
              Wording.namingApart(campaign, rate),
              row.number("delivered"),
              signs(row),
              openedByDay));
    }
    return new Sides(campaign.campaign(), mature, rows);
  }

  private static OpenSigns signs(TableRow row) {
    return new OpenSigns(
        row.number("surely_opened"),
        new Proportion(row.number("outside_opened"), row.number("outside_delivered")),
        new Clear(
            row.number("clear"),
            row.number("clear_opened"),
            row.number("clear_interacted"),
            row.number("clear_both")));
  }
}
