package io.trueopens.report;

import io.trueopens.message.Outcome;
import io.trueopens.rate.ImageLoads;
import io.trueopens.report.ImagesLoaded.Campaign;
import io.trueopens.report.ImagesLoaded.Row;
import io.trueopens.table.Table;
import io.trueopens.table.TableReader;
import io.trueopens.table.TableRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;

/** Adds up which named images of delivered messages people fetched. */
final class ImagesLoadedFromTables {
  private static final Set<String> MESSAGE =
      Set.of("campaign", "style", "alt_style", "outcome", "images", "named_images");

  /** The deliveries tell no alt text, which is not the same as an image without one. */
  private static final String ALT_NOT_GIVEN = "not_given";

  /** What a reader of a message could see instead of the image. */
  private record Styles(String name, String alt) {}

  private final SortedMap<String, Map<Styles, ImageLoads>> campaigns;
  private final Map<String, Long> fetchesByAnybody = new HashMap<>();

  private ImagesLoadedFromTables(CampaignOrder order) {
    this.campaigns = new TreeMap<>(order);
  }

  static ImagesLoaded read(TableReader tables, CampaignOrder order) throws IOException {
    ImagesLoadedFromTables all = new ImagesLoadedFromTables(order);
    tables.forEach(Table.MESSAGES, MESSAGE, all::addMessage);
    return all.result();
  }

  private void addMessage(TableRow message) {
    String campaign = message.requiredText("campaign");
    boolean opened = message.requiredText("outcome").equals(Outcome.OPENED.id());
    campaigns
        .computeIfAbsent(campaign, c -> new HashMap<>())
        .merge(
            new Styles(
                message.requiredText("style"),
                Objects.requireNonNullElse(message.text("alt_style"), ALT_NOT_GIVEN)),
            ImageLoads.ofMessage(opened, message.number("named_images")),
            ImageLoads::plus);
    fetchesByAnybody.merge(campaign, message.number("images"), Long::sum);
  }

  private ImagesLoaded result() {
    List<Campaign> shown =
        campaigns.entrySet().stream()
            .filter(campaign -> fetchesByAnybody.getOrDefault(campaign.getKey(), 0L) > 0)
            .map(campaign -> campaign(campaign.getKey(), campaign.getValue()))
            .toList();
    return new ImagesLoaded(shown, campaigns.size() - shown.size());
  }

  private static Campaign campaign(String name, Map<Styles, ImageLoads> cells) {
    List<Row> names = rows(cells, Styles::name);
    List<Row> alts = rows(cells, Styles::alt);
    boolean bothDiffer = names.size() > 1 && alts.size() > 1;
    return new Campaign(name, names, alts, bothDiffer && cells.size() < names.size() * alts.size());
  }

  private static List<Row> rows(Map<Styles, ImageLoads> cells, Function<Styles, String> style) {
    SortedMap<String, ImageLoads> sums = new TreeMap<>();
    cells.forEach((styles, loads) -> sums.merge(style.apply(styles), loads, ImageLoads::plus));
    return sums.entrySet().stream().map(sum -> new Row(sum.getKey(), sum.getValue())).toList();
  }
}
