package io.trueopens.report;

import io.trueopens.fetcher.Verdict;
import io.trueopens.message.Attribution;
import io.trueopens.message.JudgedFetch;
import io.trueopens.message.Outcome;
import io.trueopens.rate.ImageLoads;
import io.trueopens.report.ImagesLoaded.Campaign;
import io.trueopens.report.ImagesLoaded.Row;
import io.trueopens.table.Table;
import io.trueopens.table.TableReader;
import io.trueopens.table.TableRow;
import io.trueopens.tracker.Kind;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Adds up which named images of delivered messages people fetched. */
final class ImagesLoadedFromTables {
  private static final Set<String> HIT =
      Set.of("kind", "message", "image", "status", "attribution", "verdict");
  private static final Set<String> MESSAGE =
      Set.of("message", "campaign", "variant", "image", "style", "outcome", "images");

  /** What a reader of a message could see instead of the image. */
  private record Styles(String name, String alt) {}

  private final AltStyles alts;

  /** By message, the names that people fetched. */
  private final Map<String, Set<String>> fetched = new HashMap<>();

  private final SortedMap<String, Map<Styles, ImageLoads>> campaigns;
  private final Map<String, Long> fetchesByAnybody = new HashMap<>();

  private ImagesLoadedFromTables(AltStyles alts, CampaignOrder order) {
    this.alts = alts;
    this.campaigns = new TreeMap<>(order);
  }

  static ImagesLoaded read(TableReader tables, CampaignOrder order) throws IOException {
    ImagesLoadedFromTables all = new ImagesLoadedFromTables(AltStyles.read(tables), order);
    tables.where("kind", Kind.IMAGE.id()).forEach(Table.HITS, HIT, all::addHit);
    tables.forEach(Table.MESSAGES, MESSAGE, all::addMessage);
    return all.result();
  }

  private void addHit(TableRow hit) {
    String message = hit.text("message");
    String image = hit.text("image");
    boolean counts =
        hit.requiredText("attribution").equals(Attribution.DELIVERED.id())
            && Verdict.valueOf(hit.requiredText("verdict").toUpperCase(Locale.ROOT)).isPerson()
            && !JudgedFetch.isError(hit.integer("status"));
    if (counts && message != null && image != null) {
      fetched.merge(message, Set.of(image), ImagesLoadedFromTables::union);
    }
  }

  private static Set<String> union(Set<String> names, Set<String> more) {
    return names.containsAll(more)
        ? names
        : Stream.of(names, more).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
  }

  private void addMessage(TableRow message) {
    String campaign = message.requiredText("campaign");
    boolean opened = message.requiredText("outcome").equals(Outcome.OPENED.id());
    int images = fetched.getOrDefault(message.requiredText("message"), Set.of()).size();
    campaigns
        .computeIfAbsent(campaign, c -> new HashMap<>())
        .merge(
            new Styles(message.requiredText("style"), alts.of(message)),
            ImageLoads.ofMessage(opened, images),
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
