package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import io.trueopens.pipeline.DeliveryFormatsIT.Read;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Lists in which something that groups mails has another value in nearly each. */
@Tag("spark")
class CrowdedDeliveriesIT {
  @TempDir private Path folder;

  /** A list with a row for each number. */
  private Read read(String columns, int rows, IntFunction<String> row) throws IOException {
    Path list = folder.resolve("sent.csv");
    String text = IntStream.range(0, rows).mapToObj(row).collect(Collectors.joining("\n"));
    Files.writeString(list, columns + "\n" + text + "\n");
    return Read.of("{\"path\": \"" + list + "\"}");
  }

  @Test
  void imagesOfSingleReadersAreTold() throws IOException {
    Read read =
        read("message,campaign,image", 400, n -> n + ",c" + n % 2 + ",for-" + n % 301 + ".png");
    assertThat(read.merged().crowded()).containsExactly("c0", "c1");
    assertThat(read.texts())
        .containsExactly(
            "2 campaigns have some 100 names of images or more (\"c0\"): rates are by variant and"
                + " style there, and not by name");
  }

  @Test
  void someImagesAreArms() throws IOException {
    Read read = read("message,campaign,image", 400, n -> n + ",c,arm-" + n % 20 + ".png");
    assertThat(read.merged().crowded()).isEmpty();
    assertThat(read.texts()).isEmpty();
  }

  @Test
  void theirRatesAreByStyleAndOthersByName() throws IOException, SQLException {
    read(
        "message,campaign,image",
        300,
        n -> n + (n < 250 ? ",crowded,for-" + n : ",other,arm-" + n % 2) + ".png");
    Files.writeString(
        folder.resolve("access.log"),
        "192.0.2.1 - - [02/Mar/2026:09:00:00 +0000] \"GET /o/1 HTTP/1.1\" 200 43 \"-\" \"x\"\n");
    JobFile job =
        StrictJson.read(
            "job.json",
            """
            {"name": "crowded", "time_zone": "UTC", "logs": [{"path": "FOLDER/access.log"}],
             "trackers": [{"host": "mail.example.org", "pixel": "/o/{message}"}],
             "deliveries": {"path": "FOLDER/sent.csv"},
             "tables": "FOLDER/tables", "reports": "FOLDER/reports"}
            """
                .replace("FOLDER", folder.toString()),
            JobFile.class);
    try (DuckDb duckDb = new DuckDb(new SampleRun(job, folder, SampleRun.run(job)))) {
      assertThat(
              duckDb.rows(
                  "SELECT campaign, coalesce(image, '-'), sum(delivered) FROM open_rates"
                      + " WHERE \"grouping\" = 'variant' GROUP BY ALL ORDER BY ALL"))
          .containsExactly(
              List.of("crowded", "-", "250"),
              List.of("other", "arm-0.png", "25"),
              List.of("other", "arm-1.png", "25"));
      assertThat(duckDb.number("SELECT count(DISTINCT image) FROM messages")).isEqualTo(252);
    }
  }

  @Test
  void aCampaignForEachMailIsRefused() {
    assertThatThrownBy(() -> read("message,campaign", 12_000, n -> n + ",c" + n))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageMatching(
            ".*/sent.csv: some 1\\d{4} campaigns for 12000 messages; map the column that names the"
                + " mailing, and not the mail, to \"campaign\"");
  }

  @Test
  void smallCampaignsMayBeMany() throws IOException {
    Read read = read("message,campaign", 33_000, n -> n + ",c" + n % 11_000);
    assertThat(read.merged().campaigns()).hasSize(11_000);
  }

  @Test
  void anArmForEachMailIsRefused() {
    assertThatThrownBy(() -> read("message,campaign,variant", 3000, n -> n + ",spring,v" + n))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageMatching(
            ".*/sent.csv: campaign \"spring\" has some [23]\\d{3} variants; map the column that"
                + " names the arm of a test to \"variant\", or none");
  }
}
