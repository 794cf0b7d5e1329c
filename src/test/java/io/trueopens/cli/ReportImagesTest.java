package io.trueopens.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trueopens.table.Table;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Which named images people loaded, counted from tables. */
class ReportImagesTest {
  @TempDir private Path folder;
  private TinyTables tables;

  @BeforeEach
  void start() throws SQLException {
    tables = new TinyTables(folder);
    tables.add(
        Table.RUNS,
        "started_at, report_date, problems",
        "'2025-04-01 01:00:00', '2025-04-01', '[]'");
  }

  @AfterEach
  void close() throws SQLException {
    tables.close();
  }

  private void message(String id, String campaign, String style, String outcome, int images)
      throws SQLException {
    String variant = style.equals("generic") ? "b" : "a";
    tables.add(
        Table.MESSAGES,
        "message, campaign, variant, image, style, outcome, images",
        "'%s', '%s', '%s', '%s.png', '%s', '%s', %d"
            .formatted(id, campaign, variant, variant, style, outcome, images));
  }

  private void alt(String campaign, String variant, String alt) throws SQLException {
    tables.add(
        Table.DELIVERIES,
        "campaign, variant, image, alt",
        "'%s', '%s', '%s.png', %s".formatted(campaign, variant, variant, alt));
  }

  private void hit(String kind, String message, String image, String verdict) throws SQLException {
    hit("'%s', '%s', '%s', '%s', 'delivered', 200".formatted(kind, message, image, verdict));
  }

  private void hit(String values) throws SQLException {
    tables.add(
        Table.HITS,
        "event_time, event_date, agent, kind, message, image, verdict, attribution, status",
        "'2025-04-01 09:00:00', '2025-04-01', 'Gmail', " + values);
  }

  private JsonNode images() throws SQLException, IOException {
    Cli reported = Cli.run(new ReportCommand(), tables.write());
    assertThat(reported.err()).isEmpty();
    Path report = folder.resolve("reports/tiny/2025-04-01/report.json");
    return new ObjectMapper().readTree(report.toFile()).get("images_loaded");
  }

  @Test
  void countsMessagesOfWhichAPersonLoadedAnImage() throws SQLException, IOException {
    alt("spring", "a", "'A child blows out the candles of a cake'");
    alt("spring", "b", "'logo'");
    message("m1", "spring", "descriptive", "opened", 4);
    message("m2", "spring", "descriptive", "opened", 0);
    message("m3", "spring", "descriptive", "silent", 0);
    message("m4", "spring", "generic", "prefetched_only", 1);
    hit("image", "m1", "a.png", "human");
    hit("image", "m1", "a.png", "human_via_proxy");
    hit("image", "m1", "c.png", "human");
    hit("image", "m1", "d.png", "prefetch");
    hit("pixel", "m2", "-", "human");
    hit("image", "m4", "b.png", "prefetch");

    JsonNode spring = images().at("/campaigns/0");
    assertThat(spring.get("campaign").textValue()).isEqualTo("spring");
    JsonNode descriptive = spring.at("/name_styles/0");
    assertThat(descriptive.get("style").textValue()).isEqualTo("descriptive");
    assertThat(descriptive.get("delivered").intValue()).isEqualTo(3);
    assertThat(descriptive.get("opened").intValue()).isEqualTo(2);
    assertThat(descriptive.get("image_loaded").intValue()).isEqualTo(1);
    assertThat(descriptive.get("share").doubleValue()).isEqualTo(1 / 3.0);
    assertThat(descriptive.get("named_images").intValue()).isEqualTo(2);
    assertThat(descriptive.get("named_images_per_opened").doubleValue()).isEqualTo(1);
    JsonNode generic = spring.at("/name_styles/1");
    assertThat(generic.get("image_loaded").intValue()).isZero();
    assertThat(generic.get("named_images_per_opened").isNull()).isTrue();
    assertThat(spring.get("alt_styles").findValuesAsText("style"))
        .containsExactly("descriptive", "generic");
    assertThat(spring.at("/alt_styles/0/image_loaded").intValue()).isEqualTo(1);
    assertThat(spring.get("name_and_alt_cannot_be_told_apart").booleanValue()).isTrue();
  }

  @Test
  void whatNobodySawAndWhatBelongsToNoDeliveryCountsForNothing() throws SQLException, IOException {
    message("m1", "spring", "generic", "silent", 1);
    hit("'image', 'm1', 'b.png', 'human', 'delivered', 404");
    hit("'image', 'm1', 'b.png', 'human', 'other_campaign', 200");
    hit("'image', NULL, 'b.png', 'human', 'delivered', 200");

    JsonNode row = images().at("/campaigns/0/name_styles/0");
    assertThat(row.get("delivered").intValue()).isEqualTo(1);
    assertThat(row.get("image_loaded").intValue()).isZero();
  }

  @Test
  void campaignsStandByThemselvesAndThoseWithoutImagesAreCounted()
      throws SQLException, IOException {
    message("m1", "autumn", "generic", "opened", 1);
    message("m2", "spring", "generic", "opened", 1);
    message("m3", "only-pixels", "generic", "opened", 0);
    hit("image", "m1", "b.png", "human");

    JsonNode images = images();
    assertThat(images.get("campaigns").findValuesAsText("campaign"))
        .containsExactly("autumn", "spring");
    assertThat(images.at("/campaigns/0/name_styles/0/image_loaded").intValue()).isEqualTo(1);
    assertThat(images.at("/campaigns/1/name_styles/0/image_loaded").intValue()).isZero();
    assertThat(images.get("campaigns_without_fetched_images").intValue()).isEqualTo(1);
  }

  @Test
  void altTextsThatAreNotGivenOrOfSeveralStylesSaySo() throws SQLException, IOException {
    alt("spring", "a", "'A child blows out the candles of a cake'");
    alt("spring", "a", "'logo'");
    alt("spring", "b", "NULL");
    message("m1", "spring", "descriptive", "opened", 1);
    message("m2", "spring", "generic", "silent", 0);
    hit("image", "m1", "a.png", "human");

    assertThat(images().at("/campaigns/0/alt_styles").findValuesAsText("style"))
        .containsExactly("mixed", "not_given");
  }

  @Test
  void anEmptyAltTextIsNotOneThatIsNotGivenAndASubjectMakesATitle()
      throws SQLException, IOException {
    alt("spring", "a", "''");
    tables.add(
        Table.DELIVERIES,
        "campaign, variant, image, alt, subject",
        "'spring', 'b', 'b.png', 'Child blowing out candles', 'A child blowing out the candles'");
    message("m1", "spring", "descriptive", "opened", 1);
    message("m2", "spring", "generic", "silent", 0);
    hit("image", "m1", "a.png", "human");

    assertThat(images().at("/campaigns/0/alt_styles").findValuesAsText("style"))
        .containsExactlyInAnyOrder("empty", "title_like");
  }

  @Test
  void whereEveryNameIsSentWithEveryAltTextNothingIsTangled() throws SQLException, IOException {
    alt("spring", "a", "'logo'");
    alt("spring", "b", "'logo'");
    message("m1", "spring", "descriptive", "opened", 1);
    message("m2", "spring", "generic", "silent", 0);
    hit("image", "m1", "a.png", "human");

    assertThat(images().at("/campaigns/0/name_and_alt_cannot_be_told_apart").booleanValue())
        .isFalse();
  }
}
