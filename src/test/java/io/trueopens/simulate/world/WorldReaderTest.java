package io.trueopens.simulate.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.knowledge.InvalidFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorldReaderTest {
  private static final Tracker OWN = Trackers.of(Trackers.USUAL);

  @TempDir private Path folder;

  @Test
  void readsEveryAudienceThatShips() {
    for (String audience : WorldReader.BUNDLED) {
      assertThat(WorldReader.read(audience, OWN, Map.of()).audience().clients().names())
          .contains("gmail", "apple_privacy");
    }
  }

  @Test
  void changesSingleValuesOfBothFiles() {
    World world =
        WorldReader.read(
            "consumer",
            OWN,
            Map.of(
                "variants.descriptive.images_allowed", "0.45",
                "variants.title.alt", "42",
                "apple.egress.1.from_day", "2"));
    assertThat(variant(world, "descriptive").imagesAllowed()).isEqualTo(0.45);
    assertThat(variant(world, "title").alt()).isEqualTo("42");
    assertThat(world.programs().apple().egress().get(1).fromDay()).isEqualTo(2);
  }

  @Test
  void refusesChangesThatFitNowhere() {
    refuses("reding.keen_share", "1", "--set reding.keen_share: there is no \"reding\"");
    refuses("reading.keen", "1", "there is no \"keen\"; known here are keen_share, keen_chance");
    refuses("reading.keen_share", "often", "\"often\" does not fit; expected such as the present");
    refuses("reading.keen_share", "1.5", "\"keen_share\" is 1.5; expected a share from 0 to 1");
    refuses("clients.gmail", "0.9", "the shares add up to");
    refuses("apple.egress.7.from_day", "1", "there is no \"7\"");
  }

  @Test
  void aUsersOwnFileIsReadWithItsPlaces() throws IOException {
    Path file = folder.resolve("mine.json");
    String text = bundled().replace("\"hour\": 9", "\"huor\": 9");
    Files.writeString(file, text);
    assertThatThrownBy(() -> WorldReader.read(file.toString(), OWN, Map.of()))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("mine.json:")
        .hasMessageContaining("unknown key \"huor\"; did you mean \"hour\"?");
    Files.writeString(file, bundled().replace("\"gmail\":", "\"gmial\":"));
    assertThatThrownBy(() -> WorldReader.read(file.toString(), OWN, Map.of()))
        .hasMessageContaining("\"clients\" names \"gmial\", which is not known");
  }

  @Test
  void anAudienceThatIsNotThereIsNamed() {
    assertThatThrownBy(() -> WorldReader.read("nobody", OWN, Map.of()))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining("nobody: the audience cannot be read")
        .hasMessageContaining("one of consumer, business, apple-heavy");
  }

  private static void refuses(String key, String value, String message) {
    assertThatThrownBy(() -> WorldReader.read("consumer", OWN, Map.of(key, value)))
        .isInstanceOf(InvalidFileException.class)
        .hasMessageContaining(message);
  }

  private static Variant variant(World world, String name) {
    return Objects.requireNonNull(world.audience().variants().get(name));
  }

  private static String bundled() throws IOException {
    try (var in = WorldReader.class.getResourceAsStream("/simulate/consumer.json")) {
      return new String(in.readAllBytes(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }
}
