package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.pipeline.DeliveryFormatsIT.Read;
import io.trueopens.table.Table;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.function.IntFunction;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
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
            "2 campaigns have more than 100 names of images (\"c0\"): rates are by variant and"
                + " style there, and not by name");
    read.merged().requireGroups("sent.csv");
  }

  @Test
  void someImagesAreArms() throws IOException {
    Read read = read("message,campaign,image", 400, n -> n + ",c,arm-" + n % 20 + ".png");
    assertThat(read.merged().crowded()).isEmpty();
    assertThat(read.texts()).isEmpty();
  }

  private static Row message(String campaign, String image) {
    RowMaker row =
        new RowMaker(SparkSchema.of(Table.MESSAGES))
            .set("campaign", campaign)
            .set("variant", "v")
            .set("image", image)
            .set("style", "generic")
            .set("outcome", "silent");
    for (var field : SparkSchema.of(Table.MESSAGES).fields()) {
      switch (field.dataType().typeName()) {
        case "long" -> row.set(field.name(), 0L);
        case "boolean" -> row.set(field.name(), false);
        default -> {
          // Texts and times may be missing.
        }
      }
    }
    return row.make();
  }

  @Test
  void theirRatesAreByStyleAndOthersByName() {
    Dataset<Row> messages =
        SampleRun.session()
            .createDataFrame(
                List.of(
                    message("crowded", "a"),
                    message("crowded", "b"),
                    message("other", "a"),
                    message("other", "b")),
                SparkSchema.of(Table.MESSAGES));
    SentCampaigns sent =
        new SentCampaigns(JobFile.read(Path.of("jobs/sample.json")), LocalDate.of(2026, 3, 2));
    assertThat(CountOutcomes.rates(FewNames.kept(messages, Set.of("crowded")), sent))
        .filteredOn(row -> row.getAs("grouping").equals("variant"))
        .extracting(row -> DeliveryFormatsIT.shown(row, "campaign", "image", "delivered"))
        .containsExactlyInAnyOrder("crowded null 2", "other a 1", "other b 1");
  }

  @Test
  void aCampaignForEachMailIsRefused() throws IOException {
    Read read = read("message,campaign", 10_100, n -> n + ",c" + n);
    assertThatThrownBy(() -> read.merged().requireGroups("sent.csv"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessage(
            "sent.csv: 10100 campaigns have 10100 messages, so nearly each mail would be a campaign"
                + " of its own; map the column that names the mailing to \"campaign\"");
  }

  @Test
  void anArmForEachMailIsRefused() throws IOException {
    Read read = read("message,campaign,variant", 1500, n -> n + ",spring,v" + n);
    assertThatThrownBy(() -> read.merged().requireGroups("sent.csv"))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageStartingWith("sent.csv: campaign \"spring\" has some 1")
        .hasMessageEndingWith(
            "; map the column that names the arm of a test to \"variant\", or none");
  }
}
