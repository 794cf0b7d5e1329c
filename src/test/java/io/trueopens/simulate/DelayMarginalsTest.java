package io.trueopens.simulate;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** When people of the audiences read and gateways scan, against the figures that are cited. */
class DelayMarginalsTest {
  private static final int MESSAGES = 30_000;

  @TempDir private Path folder;

  /** Mailchimp 2006, of those who ever open; what is opened after the week is in no log. */
  @ParameterizedTest
  @ValueSource(strings = {"consumer", "business", "apple-heavy"})
  void readersTakeAsLongAsPublished(String audience) throws IOException {
    List<Double> hours = new ArrayList<>();
    SimulatedMail mail = simulate(audience, Map.of("reading.again_chance", "0"));
    Map<String, Instant> accepted = acceptedAt(mail);
    for (Map<String, String> row : mail.table("truth.csv")) {
      if (row.get("read").equals("yes") && row.get("campaign").equals("campaign-1")) {
        Duration delay =
            Duration.between(accepted.get(row.get("message")), Instant.parse(row.get("read_at")));
        hours.add(delay.toSeconds() / 3600.0);
      }
    }
    double ever = hours.size() / 0.95;
    Marginal.near(shareWithin(hours, 1) * hours.size() / ever, 0.32, ever);
    Marginal.near(shareWithin(hours, 6) * hours.size() / ever, 0.53, ever);
    Marginal.near(shareWithin(hours, 24) * hours.size() / ever, 0.78, ever);
  }

  /** 836 bursts, craft-campaign 546. */
  @ParameterizedTest
  @ValueSource(strings = {"consumer", "business", "apple-heavy"})
  void gatewaysScanWithThePublishedTiming(String audience) throws IOException {
    SimulatedMail mail = simulate(audience, Map.of());
    Map<String, Map<String, Instant>> first = firstScans(mail);
    Map<String, Instant> sent = times(mail, "sent_at");
    List<Double> pixels = delays(first.get("pixel"), sent);
    Marginal.near(shareWithin(pixels, 9), 0.5, pixels.size(), 0.06);
    Marginal.near(shareWithin(pixels, 10), 0.61, pixels.size(), 0.06);
    Marginal.near(shareWithin(pixels, 20), 0.84, pixels.size(), 0.01);
    List<Double> clicks = delays(first.get("click"), sent);
    Marginal.near(shareWithin(clicks, 43), 0.5, clicks.size(), 0.02);
    Marginal.near(shareWithin(clicks, 10), 0.005, clicks.size(), 0.005);
    Marginal.near(shareWithin(clicks, 60) - shareWithin(clicks, 20), 0.664, clicks.size(), 0.02);
    Marginal.near(shareWithin(clicks, 300) - shareWithin(clicks, 60), 0.283, clicks.size(), 0.02);
    Marginal.near(
        shareWithin(clicks, 1800) - shareWithin(clicks, 300), 0.019, clicks.size(), 0.005);
    Marginal.near(1 - shareWithin(clicks, 1800), 0.007, clicks.size(), 0.005);
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

  private SimulatedMail simulate(String audience, Map<String, String> changes) throws IOException {
    Map<String, String> all = new HashMap<>(changes);
    all.put("traffic.tracked_share", "1");
    return SimulatedMail.write(
        folder.resolve(audience), SimulatedMail.options(audience, all, MESSAGES));
  }
}
