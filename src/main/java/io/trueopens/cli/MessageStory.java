package io.trueopens.cli;

import io.trueopens.fetcher.Verdict;
import io.trueopens.message.Attribution;
import io.trueopens.message.JudgedFetch;
import io.trueopens.message.Outcome;
import io.trueopens.table.Table;
import io.trueopens.table.TableReader;
import io.trueopens.table.TableRow;
import io.trueopens.tracker.Kind;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * All that the tables know of one message.
 *
 * @param message its pseudonym
 * @param delivery null when it is not among the deliveries
 * @param outcome null when it was not delivered
 * @param hits in order of time
 */
record MessageStory(
    String message, @Nullable Sent delivery, @Nullable Outcome outcome, List<Seen> hits) {

  /** A row of {@code deliveries}. */
  record Sent(
      String campaign,
      String variant,
      String style,
      @Nullable String image,
      @Nullable Instant dispatchedAt,
      @Nullable Instant deliveredAt,
      String status) {}

  /** A row of {@code hits}. */
  record Seen(
      Instant time,
      Kind kind,
      @Nullable Integer status,
      Attribution attribution,
      String agent,
      Verdict verdict,
      String rule,
      String confidence,
      @Nullable Long secondsSinceDelivery,
      String because) {
    /** Whether it counts: the object was served, and the deliveries do not contradict its URL. */
    boolean counts() {
      return !JudgedFetch.isError(status) && attribution == Attribution.DELIVERED;
    }
  }

  /**
   * Fails unless a run has left tables.
   *
   * @throws java.io.FileNotFoundException when there are none
   */
  static void requireTables(String tables) throws IOException {
    new TableReader(tables).forEach(Table.RUNS, Set.of("started_at"), run -> {});
  }

  static MessageStory read(String tables, String message) throws IOException {
    TableReader reader = new TableReader(tables).where("message", message);
    List<Sent> sent = new ArrayList<>();
    List<Outcome> outcomes = new ArrayList<>();
    List<Seen> hits = new ArrayList<>();
    reader.forEach(Table.DELIVERIES, Table.DELIVERIES.columnNames(), row -> sent.add(sent(row)));
    reader.forEach(
        Table.MESSAGES,
        Set.of("message", "outcome"),
        row -> outcomes.add(Outcome.valueOf(upper(row, "outcome"))));
    reader.forEach(Table.HITS, Table.HITS.columnNames(), row -> hits.add(seen(row)));
    hits.sort(Comparator.comparing(Seen::time).thenComparing(Seen::agent));
    return new MessageStory(
        message,
        sent.isEmpty() ? null : sent.get(0),
        outcomes.isEmpty() ? null : outcomes.get(0),
        List.copyOf(hits));
  }

  /** Whether the tables know anything of it. */
  boolean isKnown() {
    return delivery != null || !hits.isEmpty();
  }

  /** The number of the hit that decided the outcome, counted from 1; empty when none did. */
  Optional<Integer> decidedBy() {
    if (outcome == null || outcome == Outcome.SILENT) {
      return Optional.empty();
    }
    Predicate<Seen> decides = deciding(outcome);
    for (int i = 0; i < hits.size(); i++) {
      if (hits.get(i).counts() && decides.test(hits.get(i))) {
        return Optional.of(i + 1);
      }
    }
    return Optional.empty();
  }

  private static Predicate<Seen> deciding(Outcome outcome) {
    return switch (outcome) {
      case OPENED -> hit -> hit.verdict().isPerson() && hit.kind().isImage();
      case ENGAGED -> hit -> hit.verdict().isPerson();
      case UNDECIDED -> hit -> hit.verdict() == Verdict.UNKNOWN;
      case PREFETCHED_ONLY -> hit -> hit.verdict() == Verdict.PREFETCH;
      case MACHINE_ONLY -> hit -> hit.verdict().isMachine();
      case SILENT -> hit -> false;
    };
  }

  /** What decided the outcome, in words. */
  String because() {
    if (outcome == null) {
      return delivery == null
          ? "the message is not among the deliveries"
          : "the message was not delivered (" + delivery.status() + ")";
    }
    return switch (outcome) {
      case OPENED -> "the first image fetched by a person";
      case ENGAGED -> "a person fetched a document or followed a link, but loaded no image";
      case UNDECIDED -> "a fetch whose evidence does not tell who it was, and none by a person";
      case PREFETCHED_ONLY -> "fetched ahead of any reader, and no more than that";
      case MACHINE_ONLY -> "scanners, bots or previews fetched it, and nobody else";
      case SILENT ->
          hits.isEmpty()
              ? "no hits: unread, or read with images off"
              : "no hit counts: each was answered with an error, or its URL names another campaign";
    };
  }

  private static Sent sent(TableRow row) {
    return new Sent(
        row.requiredText("campaign"),
        row.requiredText("variant"),
        row.requiredText("style"),
        row.text("image"),
        row.instant("dispatched_at"),
        row.instant("delivered_at"),
        row.requiredText("status"));
  }

  private static Seen seen(TableRow row) {
    return new Seen(
        Objects.requireNonNull(row.instant("event_time")),
        Kind.valueOf(upper(row, "kind")),
        row.integer("status"),
        Attribution.valueOf(upper(row, "attribution")),
        row.requiredText("agent"),
        Verdict.valueOf(upper(row, "verdict")),
        row.requiredText("rule"),
        row.requiredText("confidence"),
        row.numberOrNull("seconds_since_delivery"),
        row.requiredText("evidence"));
  }

  private static String upper(TableRow row, String column) {
    return row.requiredText(column).toUpperCase(Locale.ROOT);
  }
}
