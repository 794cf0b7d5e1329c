package io.trueopens.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * The audiences against the figures they cite. A share of a sample may miss the cited one by four
 * standard errors of a binomial share of that size, plus half a point for rounding in the source.
 */
class MarginalsTest {
  private static final int MESSAGES = 30_000;
  private static final double STANDARD_ERRORS = 4;
  private static final double ROUNDING = 0.005;

  @TempDir private Path folder;

  /** Litmus, December 2021: opens by client. */
  @Test
  void consumersOpensAreThosePublishedByClient() throws IOException {
    List<Map<String, String>> opens = opens(truth("consumer"));
    near(opens, 0.41, client("apple_privacy"));
    near(opens, 0.304, client("gmail"));
    near(opens, 0.113, client("iphone_mail"));
    near(opens, 0.05, client("apple_mail_macos"));
    near(opens, 0.041, client("outlook_classic", "outlook_new", "outlook_mobile"));
    near(opens, 0.025, client("yahoo"));
    near(opens, 0.024, client("android_mail"));
  }

  /** Litmus, July 2022: Apple's share of opens at its height. */
  @Test
  void appleHasHalfOfTheOpensOfTheAppleHeavyAudience() throws IOException {
    near(opens(truth("apple-heavy")), 0.527, client("apple_privacy"));
  }

  /** 1 to 6 % of Gmail opens, December 2021. */
  @Test
  void gmailFetchesAFewPerCentAhead() throws IOException {
    List<Map<String, String>> gmail = truth("consumer").stream().filter(client("gmail")).toList();
    double ahead = gmail.stream().filter(row -> positive(row, "prefetches")).count();
    assertThat(ahead / opens(gmail).size()).isBetween(0.01, 0.06);
  }

  /** The assumption, and that an opening comes before a late fetch ahead. */
  @Test
  void appleFetchesAheadWhereItCanAndNobodyWasFaster() throws IOException {
    List<Map<String, String>> apple =
        truth("apple-heavy").stream()
            .filter(client("apple_privacy"))
            .filter(row -> row.get("campaign").equals("campaign-1"))
            .toList();
    List<Map<String, String>> unread =
        apple.stream().filter(row -> row.get("read").equals("no")).toList();
    near(unread, 0.9, row -> positive(row, "prefetches"));
    assertThat(apple)
        .noneMatch(row -> positive(row, "prefetches") && positive(row, "apple_at_open_fetches"));
    assertThat(apple).anyMatch(row -> positive(row, "apple_at_open_fetches"));
  }

  /** Mailchimp 2006, of those who ever open; what is opened after the week is in no log. */
  @Test
  void readersTakeAsLongAsPublished() throws IOException {
    List<Double> hours = new ArrayList<>();
    SimulatedMail mail = simulate("consumer", Map.of("reading.again_chance", "0"));
    Map<String, Instant> accepted = acceptedAt(mail);
    for (Map<String, String> row : mail.table("truth.csv")) {
      if (row.get("read").equals("yes") && row.get("campaign").equals("campaign-1")) {
        Duration delay =
            Duration.between(accepted.get(row.get("message")), Instant.parse(row.get("read_at")));
        hours.add(delay.toSeconds() / 3600.0);
      }
    }
    double ever = hours.size() / 0.95;
    near(shareWithin(hours, 1) * hours.size() / ever, 0.32, ever);
    near(shareWithin(hours, 6) * hours.size() / ever, 0.53, ever);
    near(shareWithin(hours, 24) * hours.size() / ever, 0.78, ever);
  }

  /** 836 bursts, craft-campaign 546. */
  @Test
  void gatewaysScanWithThePublishedTiming() throws IOException {
    SimulatedMail mail = simulate("business", Map.of());
    Map<String, Map<String, Instant>> first = firstScans(mail);
    Map<String, Instant> sent = times(mail, "sent_at");
    List<Double> pixels = delays(first.get("pixel"), sent);
    near(shareWithin(pixels, 9), 0.5, pixels.size(), 0.06);
    near(shareWithin(pixels, 10), 0.61, pixels.size(), 0.06);
    near(shareWithin(pixels, 20), 0.84, pixels.size(), 0.01);
    List<Double> clicks = delays(first.get("click"), sent);
    near(shareWithin(clicks, 43), 0.5, clicks.size(), 0.02);
    near(shareWithin(clicks, 10), 0.005, clicks.size(), 0.005);
    near(shareWithin(clicks, 60) - shareWithin(clicks, 20), 0.664, clicks.size(), 0.02);
    near(shareWithin(clicks, 300) - shareWithin(clicks, 60), 0.283, clicks.size(), 0.02);
    near(shareWithin(clicks, 1800) - shareWithin(clicks, 300), 0.019, clicks.size(), 0.005);
    near(1 - shareWithin(clicks, 1800), 0.007, clicks.size(), 0.005);
  }

  private static Map<String, Map<String, Instant>> firstScans(SimulatedMail mail)
      throws IOException {
    Map<String, List<String>> logs = mail.logs();
    Map<String, Map<String, Instant>> first =
        new HashMap<>(Map.of("pixel", new HashMap<>(), "click", new HashMap<>()));
    for (Map<String, String> hit : mail.table("truth-hits.csv")) {
      Map<String, Instant> times = first.get(hit.get("item"));
      if (times != null && hit.get("class").equals("scanner")) {
        String line = logs.get(hit.get("file")).get(Integer.parseInt(hit.get("line")) - 1);
        times.putIfAbsent(hit.get("message"), LineTimes.of(line));
      }
    }
    return first;
  }

  private static List<Double> delays(Map<String, Instant> times, Map<String, Instant> since) {
    List<Double> delays = new ArrayList<>();
    times.forEach(
        (message, time) ->
            delays.add((double) Duration.between(since.get(message), time).toSeconds()));
    return delays;
  }

  private static Map<String, Instant> acceptedAt(SimulatedMail mail) throws IOException {
    return times(mail, "accepted_at");
  }

  /** The subject has a comma, so columns are counted from the end. */
  private static Map<String, Instant> times(SimulatedMail mail, String column) throws IOException {
    Map<String, Instant> times = new HashMap<>();
    for (String line : mail.lines("deliveries.csv")) {
      String[] fields = line.split(",", -1);
      String time = fields[fields.length - (column.equals("sent_at") ? 3 : 2)];
      if (!time.isEmpty() && !time.endsWith("_at")) {
        times.put(fields[0], Instant.parse(time));
      }
    }
    return times;
  }

  private static double shareWithin(List<Double> delays, double limit) {
    return (double) delays.stream().filter(delay -> delay <= limit).count() / delays.size();
  }

  private static void near(
      List<Map<String, String>> rows, double cited, Predicate<Map<String, String>> counted) {
    near((double) rows.stream().filter(counted).count() / rows.size(), cited, rows.size());
  }

  private static void near(double seen, double cited, double size) {
    near(seen, cited, size, ROUNDING);
  }

  private static void near(double seen, double cited, double size, double rounding) {
    double tolerance = STANDARD_ERRORS * Math.sqrt(cited * (1 - cited) / size) + rounding;
    assertThat(seen).isBetween(cited - tolerance, cited + tolerance);
  }

  /** Messages of which an image was fetched, by whatever is not a gateway. */
  private static List<Map<String, String>> opens(List<Map<String, String>> rows) {
    return rows.stream()
        .filter(
            row ->
                row.get("image_loaded_by_person").equals("yes")
                    || positive(row, "prefetches")
                    || positive(row, "apple_at_open_fetches"))
        .toList();
  }

  private static Predicate<Map<String, String>> client(String... names) {
    return row -> List.of(names).contains(row.get("client"));
  }

  private static boolean positive(Map<String, String> row, String column) {
    return !row.get(column).equals("0");
  }

  private List<Map<String, String>> truth(String audience) throws IOException {
    return simulate(audience, Map.of()).table("truth.csv").stream()
        .filter(row -> row.get("status").equals("delivered"))
        .toList();
  }

  private SimulatedMail simulate(String audience, Map<String, String> changes) throws IOException {
    Map<String, String> all = new HashMap<>(changes);
    all.put("traffic.tracked_share", "1");
    return SimulatedMail.write(
        folder.resolve(audience), SimulatedMail.options(audience, all, MESSAGES));
  }
}
