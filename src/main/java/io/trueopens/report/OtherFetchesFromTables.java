package io.trueopens.report;

import io.trueopens.fetcher.Verdict;
import io.trueopens.message.Attribution;
import io.trueopens.report.OtherFetches.Document;
import io.trueopens.report.OtherFetches.NotListed;
import io.trueopens.report.OtherFetches.SharedImage;
import io.trueopens.report.OtherFetches.WithoutMail;
import io.trueopens.table.Table;
import io.trueopens.table.TableReader;
import io.trueopens.table.TableRow;
import java.io.IOException;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Adds up the tables {@code unattributed} and {@code downloads} for the report. */
final class OtherFetchesFromTables {
  /** Rows of each kind; strangers can make as many more as they like. */
  private static final int MOST = 30;

  private static final String LEFT_OUT = "left_out";

  private static final Comparator<@Nullable String> NAMES =
      Comparator.nullsFirst(Comparator.naturalOrder());

  private final Map<Reason, WithoutMail> withoutMail = new HashMap<>();
  private final Map<Name, SharedImage> sharedImages = new HashMap<>();
  private final Map<Name, Document> documents = new HashMap<>();
  private long withoutMailTotal;
  private long sharedTotal;
  private long downloadsTotal;

  private record Reason(String attribution, @Nullable String campaign) {}

  /**
   * Names an image or a document.
   *
   * @param place its host, or its campaign
   */
  private record Name(@Nullable String place, String file) {}

  private OtherFetchesFromTables() {}

  static OtherFetches read(TableReader tables) throws IOException {
    OtherFetchesFromTables all = new OtherFetchesFromTables();
    tables.forEach(Table.UNATTRIBUTED, Table.UNATTRIBUTED.columnNames(), all::addUnattributed);
    tables.forEach(Table.DOWNLOADS, Table.DOWNLOADS.columnNames(), all::addDownload);
    return all.listed();
  }

  private OtherFetches listed() {
    List<WithoutMail> mail =
        most(
            withoutMail.values(),
            WithoutMail::total,
            Comparator.comparing(WithoutMail::campaign, NAMES).thenComparing(WithoutMail::reason));
    List<SharedImage> images =
        most(
            sharedImages.values(),
            SharedImage::total,
            Comparator.comparing(SharedImage::host).thenComparing(SharedImage::image));
    List<Document> files =
        most(
            documents.values(),
            Document::total,
            Comparator.comparing(Document::campaign, NAMES).thenComparing(Document::file));
    return new OtherFetches(
        mail,
        images,
        files,
        new NotListed(
            withoutMailTotal - mail.stream().mapToLong(WithoutMail::total).sum(),
            sharedTotal - images.stream().mapToLong(SharedImage::total).sum(),
            downloadsTotal - files.stream().mapToLong(Document::total).sum()));
  }

  /** Those that were fetched at all, most first. */
  private static <T> List<T> most(
      Collection<T> rows, ToLongFunction<T> total, Comparator<T> names) {
    Comparator<T> byTotal = Comparator.comparingLong(total);
    return rows.stream()
        .filter(row -> total.applyAsLong(row) > 0)
        .sorted(byTotal.reversed().thenComparing(names))
        .limit(MOST)
        .toList();
  }

  private void addUnattributed(TableRow row) {
    String attribution = row.requiredText("attribution");
    String leftOut = Objects.requireNonNullElse(row.text(LEFT_OUT), "");
    if (!attribution.equals(Attribution.SHARED.id())) {
      addWithoutMail(row, attribution, leftOut.contains("campaign"));
    } else if (row.text("image") != null || leftOut.contains("image")) {
      addShared(row);
    }
  }

  private void addWithoutMail(TableRow row, String attribution, boolean campaignIsLeftOut) {
    FetchCounts fetches = fetches(row);
    withoutMailTotal += fetches.total();
    if (campaignIsLeftOut) {
      return;
    }
    String meaning = Attribution.valueOf(attribution.toUpperCase(Locale.ROOT)).meaning();
    String campaign = row.text("campaign");
    withoutMail.merge(
        new Reason(attribution, campaign),
        new WithoutMail(campaign, meaning, row.number("messages"), fetches),
        OtherFetchesFromTables::sum);
  }

  private void addShared(TableRow row) {
    FetchCounts fetches = fetches(row);
    sharedTotal += fetches.total();
    String image = row.text("image");
    if (image == null) {
      return;
    }
    String host = row.requiredText("host");
    sharedImages.merge(
        new Name(host, image),
        new SharedImage(
            host, image, fetches, row.number("co_loaded_messages"), row.number("ambiguous")),
        OtherFetchesFromTables::sum);
  }

  private static SharedImage sum(SharedImage a, SharedImage b) {
    return new SharedImage(
        a.host(),
        a.image(),
        a.fetches().plus(b.fetches()),
        a.coLoaded() + b.coLoaded(),
        a.ambiguous() + b.ambiguous());
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
    downloadsTotal++;
    if (!row.flag("frequent")) {
      return;
    }
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
