package io.trueopens.simulate.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads the assumptions, bundled or a user's own, and changes single ones. */
public final class WorldReader {
  /** The audiences that ship. */
  public static final List<String> BUNDLED = List.of("consumer", "business", "apple-heavy");

  private static final String PROGRAMS = "programs";

  private static final JsonMapper TREES =
      JsonMapper.builder().enable(JsonReadFeature.ALLOW_JAVA_COMMENTS).build();

  private WorldReader() {}

  /**
   * Reads a world.
   *
   * @param audience one of {@link #BUNDLED}, or a file of the same form
   * @param tracker what writes the addresses in the mails
   * @param changes values to set, by the dotted path of their key, such as {@code
   *     variants.title.images_allowed}
   * @throws InvalidFileException when a file cannot be used or a change fits nowhere
   */
  public static World read(String audience, Tracker tracker, Map<String, String> changes) {
    String name = BUNDLED.contains(audience) ? audience + ".json" : audience;
    String people = BUNDLED.contains(audience) ? bundled(audience) : file(audience);
    String programs = bundled(PROGRAMS);
    // Both are read as they stand first, so that messages name the place in the user's file.
    World world = world(name, people, programs, tracker);
    if (changes.isEmpty()) {
      return world;
    }
    Settings settings = new Settings(List.of(tree(people), tree(programs)));
    changes.forEach(settings::set);
    String changed = name + " with --set";
    return world(changed, settings.text(0), settings.text(1), tracker);
  }

  private static World world(String name, String people, String programs, Tracker tracker) {
    Audience audience = StrictJson.read(name, people, Audience.class);
    Programs behaviour = StrictJson.read(PROGRAMS + ".json", programs, Programs.class);
    try {
      return new World(audience, behaviour, tracker);
    } catch (IllegalArgumentException e) {
      throw new InvalidFileException(name, Objects.requireNonNull(e.getMessage()), e);
    }
  }

  private static ObjectNode tree(String text) {
    try {
      JsonNode tree = TREES.readTree(text);
      return (ObjectNode) tree;
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException("a text that was read before cannot be read", e);
    }
  }

  private static String bundled(String name) {
    String resource = "/simulate/" + name + ".json";
    try (InputStream in = WorldReader.class.getResourceAsStream(resource)) {
      Objects.requireNonNull(in, () -> "no such resource: " + resource);
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read the bundled " + resource, e);
    }
  }

  private static String file(String audience) {
    try {
      return Files.readString(Path.of(audience));
    } catch (IOException e) {
      throw new InvalidFileException(
          audience,
          "the audience cannot be read ("
              + e
              + "); name an existing file, or one of "
              + String.join(", ", BUNDLED),
          e);
    }
  }
}
