package io.trueopens.simulate;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * The audiences' shares against the figures they cite, or against what they assume. When things
 * happen is held in {@link DelayMarginalsTest}.
 */
class MarginalsTest {
  private static final int MESSAGES = 30_000;

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

  /** What the file of the audience says, published or assumed. */
  @ParameterizedTest
  @ValueSource(strings = {"consumer", "business", "apple-heavy"})
  void recipientsHaveTheClientsOfTheirAudience(String audience) throws IOException {
    JsonNode assumed = assumptions(audience);
    List<Map<String, String>> all =
        simulate(audience, Map.of()).table("truth.csv").stream()
            .filter(row -> row.get("campaign").equals("campaign-1"))
            .toList();
    assumed
        .get("clients")
        .properties()
        .forEach(share -> near(all, share.getValue().asDouble(), client(share.getKey())));
    near(
        all,
        assumed.get("behind_gateway").get("share").asDouble(),
        row -> !row.get("gateway").equals("none"));
  }

  /** The same for those of whom a scan came: published networks, rented ones, people's lines. */
  @Test
  void gatewaysScanFromWhereTheAudienceSays() throws IOException {
    SimulatedMail mail = simulate("business", Map.of());
    Map<String, List<String>> logs = mail.logs();
    List<String> scans =
        mail.table("truth-hits.csv").stream()
            .filter(hit -> hit.get("class").equals("scanner") && hit.get("item").equals("view"))
            .map(hit -> logs.get(hit.get("file")).get(Integer.parseInt(hit.get("line")) - 1))
            .toList();
    JsonNode networks = assumptions("business").get("behind_gateway").get("scan_networks");
    assertThat(scans).hasSizeGreaterThan(1000);
    Marginal.near(
        share(scans, "198[.](18|19)[.].*|2001:db8:[89ab].*"),
        networks.get("cloud").asDouble(),
        scans.size());
    Marginal.near(
        share(scans, "24[0-7][.].*|2001:db8:[0-7]?[0-9a-f]{1,3}:.*"),
        networks.get("residential").asDouble(),
        scans.size());
  }

  private static double share(List<String> lines, String pattern) {
    return (double) lines.stream().filter(line -> line.matches(pattern)).count() / lines.size();
  }

  private static JsonNode assumptions(String audience) throws IOException {
    JsonMapper json = JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();
    try (InputStream in =
        MarginalsTest.class.getResourceAsStream("/simulate/" + audience + ".json")) {
      return json.readTree(in);
    }
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

  private static void near(
      List<Map<String, String>> rows, double cited, Predicate<Map<String, String>> counted) {
    Marginal.near((double) rows.stream().filter(counted).count() / rows.size(), cited, rows.size());
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
