package io.trueopens.report;

import io.trueopens.fetcher.Verdict;
import io.trueopens.message.Attribution;
import io.trueopens.report.OtherFetches.Document;
import io.trueopens.report.OtherFetches.SharedImage;
import io.trueopens.report.OtherFetches.WithoutMail;
import io.trueopens.table.Table;
import io.trueopens.table.TableReader;
import io.trueopens.table.TableRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Adds up the tables {@code unattributed} and {@code downloads} for the report. */
final class OtherFetchesFromTables {
  /** Rows of each kind; strangers can make as many more as they like. */
  private static final int MOST = 30;

  private static final Comparator<@Nullable String> NAMES =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private final Map<Reason, WithoutMail> withoutMail = new HashMap<>();
  private final List<SharedImage> sharedImages = new ArrayList<>();
  private final Map<Name, Document> documents = new HashMap<>();

  private record Reason(String attribution, @Nullable String campaign) {}

  private record Name(@Nullable String campaign, String file) {}

  private OtherFetchesFromTables() {}

  static OtherFetches read(TableReader tables) throws IOException {
    OtherFetchesFromTables all = new OtherFetchesFromTables();
    tables.forEach(Table.UNATTRIBUTED, Table.UNATTRIBUTED.columnNames(), all::addUnattributed);
    tables.forEach(Table.DOWNLOADS, Table.DOWNLOADS.columnNames(), all::addDownload);
    return new OtherFetches(
        all.withoutMail.values().stream()
            .filter(row -> row.fetches().total() > 0)
            .sorted(
                Comparator.comparingLong((WithoutMail row) -> -row.fetches().total())
                    .thenComparing(WithoutMail::campaign, NAMES)
                    .thenComparing(WithoutMail::reason))
            .limit(MOST)
            .toList(),
        all.sharedImages.stream()
            .sorted(
                Comparator.comparingLong((SharedImage row) -> -row.fetches().total())
                    .thenComparing(SharedImage::host)
                    .thenComparing(SharedImage::image))
            .limit(MOST)
            .toList(),
        all.documents.values().stream()
            .sorted(
                Comparator.comparingLong((Document row) -> -row.total())
                    .thenComparing(Document::campaign, NAMES)
                    .thenComparing(Document::file))
            .limit(MOST)
            .toList());
  }

  private void addUnattributed(TableRow row) {
    FetchCounts fetches = fetches(row);
    String attribution = row.requiredText("attribution");
    if (!attribution.equals(Attribution.SHARED.id())) {
      String meaning = Attribution.valueOf(attribution.toUpperCase(Locale.ROOT)).meaning();
      String campaign = row.text("campaign");
      withoutMail.merge(
          new Reason(attribution, campaign),
          new WithoutMail(campaign, meaning, row.number("messages"), fetches),
          OtherFetchesFromTables::sum);
    } else if (row.text("image") != null) {
      sharedImages.add(
          new SharedImage(
              row.requiredText("host"),
              row.requiredText("image"),
              fetches,
              row.number("co_loaded_messages"),
              row.number("ambiguous")));
    }
  }

  /** A message has fetches of several kinds, so the most of one kind is the least there can be. */
  private static WithoutMail sum(WithoutMail a, WithoutMail b) {
    return new WithoutMail(
        a.campaign(),
        a.reason(),
        Math.max(a.messages(), b.messages()),
        a.fetches().plus(b.fetches()));
  }

  private static FetchCounts fetches(TableRow row) {
    return new FetchCounts(
        row.number(Verdict.HUMAN.id()) + row.number(Verdict.HUMAN_VIA_PROXY.id()),
        row.number(Verdict.PREFETCH.id()),
        row.number(Verdict.SCANNER.id()),
        row.number(Verdict.BOT.id()),
        row.number(Verdict.LINK_PREVIEW.id()),
        row.number(Verdict.UNKNOWN.id()));
  }

  private void addDownload(TableRow row) {
    String campaign = row.text("campaign");
    String file = Objects.requireNonNullElse(row.text("file"), "-");
    Verdict verdict = Verdict.valueOf(row.requiredText("verdict").toUpperCase(Locale.ROOT));
    boolean person = verdict.isPerson();
    boolean unknownSize = row.numberOrNull("size") == null && !row.flag("complete");
    documents.merge(
        new Name(campaign, file),
        new Document(
            campaign,
            file,
            person ? 1 : 0,
            person && row.flag("complete") ? 1 : 0,
            person && unknownSize ? 1 : 0,
            person ? 0 : 1),
        OtherFetchesFromTables::sum);
  }

  private static Document sum(Document a, Document b) {
    return new Document(
        a.campaign(),
        a.file(),
        a.byPeople() + b.byPeople(),
        a.complete() + b.complete(),
        a.unknownSize() + b.unknownSize(),
        a.byOthers() + b.byOthers());
  }
}
