package io.trueopens.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.message.KnownCampaigns;
import io.trueopens.tracker.Kind;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.RowFactory;
import org.apache.spark.sql.types.DataTypes;
import org.apache.spark.sql.types.StructType;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@Tag("spark")
@ExtendWith(SmallSession.class)
class KnownLinksIT {
  @Test
  void linksAreKnownOfCampaignsThatTheDeliveriesKnow() {
    KnownLinks links =
        KnownLinks.of(followed(), new KnownCampaigns(Set.of("spring"), Set.of("counted")));
    assertThat(links.of("spring")).containsExactlyInAnyOrder("click news", "click shop");
    assertThat(links.of("counted")).containsExactlyInAnyOrder("click news", "click shop");
    assertThat(links.of("made-up")).isEmpty();
  }

  @Test
  void withoutDeliveriesLinksAreKnownOfWhatWasFollowedMost() {
    KnownLinks links = KnownLinks.of(followed(), new KnownCampaigns(Set.of(), Set.of()));
    assertThat(links.of("made-up")).containsExactlyInAnyOrder("click news", "click shop");
  }

  /** Two links of each campaign by two messages, and one more by one message only. */
  private static Dataset<Row> followed() {
    List<Row> rows =
        Stream.of("spring", "counted", "made-up")
            .flatMap(
                campaign ->
                    Stream.of(
                        followed(campaign, "news", "a"),
                        followed(campaign, "news", "b"),
                        followed(campaign, "shop", "a"),
                        followed(campaign, "shop", "b"),
                        followed(campaign, "terms", "a")))
            .toList();
    StructType schema =
        new StructType()
            .add("campaign", DataTypes.StringType)
            .add("kind", DataTypes.StringType)
            .add("name", DataTypes.StringType)
            .add("message", DataTypes.StringType)
            .add("status", DataTypes.IntegerType);
    return SampleRun.session().createDataFrame(rows, schema);
  }

  private static Row followed(String campaign, String link, String message) {
    return RowFactory.create(campaign, Kind.CLICK.id(), link, message, 200);
  }
}
