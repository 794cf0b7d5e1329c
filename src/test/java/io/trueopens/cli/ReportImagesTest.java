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

  private void message(String campaign, String style, String alt, String fetches)
      throws SQLException {
    tables.add(
        Table.MESSAGES,
        "campaign, style, alt_style, outcome, images, named_images",
        "'%s', '%s', %s, %s".formatted(campaign, style, alt, fetches));
  }

  private JsonNode images() throws SQLException, IOException {
    Cli reported = Cli.run(new ReportCommand(), tables.write());
    assertThat(reported.err()).isEmpty();
    Path report = folder.resolve("reports/tiny/2025-04-01/report.json");
    return new ObjectMapper().readTree(report.toFile()).get("images_loaded");
  }

  @Test
  void countsMessagesOfWhichAPersonLoadedAnImage() throws SQLException, IOException {
    message("spring", "descriptive", "'descriptive'", "'opened', 4, 2");
    message("spring", "descriptive", "'descriptive'", "'opened', 0, 0");
    message("spring", "descriptive", "'descriptive'", "'silent', 0, 0");
    message("spring", "generic", "'generic'", "'prefetched_only', 1, 0");

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
  void campaignsStandByThemselvesAndThoseWithoutImagesAreCounted()
      throws SQLException, IOException {
    message("autumn", "generic", "NULL", "'opened', 1, 1");
    message("spring", "generic", "NULL", "'opened', 1, 0");
    message("only-pixels", "generic", "NULL", "'opened', 0, 0");

    JsonNode images = images();
    assertThat(images.get("campaigns").findValuesAsText("campaign"))
        .containsExactly("autumn", "spring");
    assertThat(images.at("/campaigns/0/name_styles/0/image_loaded").intValue()).isEqualTo(1);
    assertThat(images.at("/campaigns/1/name_styles/0/image_loaded").intValue()).isZero();
    assertThat(images.get("campaigns_without_fetched_images").intValue()).isEqualTo(1);
  }

  @Test
  void anAltTextThatIsNotGivenIsNotAnEmptyOne() throws SQLException, IOException {
    message("spring", "descriptive", "'empty'", "'opened', 1, 1");
    message("spring", "descriptive", "NULL", "'silent', 0, 0");

    assertThat(images().at("/campaigns/0/alt_styles").findValuesAsText("style"))
        .containsExactly("empty", "not_given");
  }

  @Test
  void whereEveryNameIsSentWithEveryAltTextNothingIsTangled() throws SQLException, IOException {
    message("spring", "descriptive", "'generic'", "'opened', 1, 1");
    message("spring", "generic", "'generic'", "'silent', 0, 0");

    assertThat(images().at("/campaigns/0/name_and_alt_cannot_be_told_apart").booleanValue())
        .isFalse();
  }
}
