package io.trueopens.knowledge;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * JSON that somebody else publishes and extends as they like: unknown keys are passed over, only
 * the texts that are asked for are taken out.
 */
public final class PublishedJson {
  private static final JsonMapper MAPPER = new JsonMapper();

  private final JsonNode root;

  private PublishedJson(JsonNode root) {
    this.root = root;
  }

  /**
   * Reads a text.
   *
   * @param name what messages call the text, normally its path
   * @throws InvalidFileException when the text is no JSON
   */
  public static PublishedJson read(String name, String text) {
    try {
      return new PublishedJson(MAPPER.readTree(text));
    } catch (JsonProcessingException e) {
      throw new InvalidFileException(name, "no JSON: " + e.getOriginalMessage(), e);
    }
  }

  /** Reads a text of which nobody knows whether it is JSON; empty when it is none. */
  public static Optional<PublishedJson> ifJson(String text) {
    try {
      JsonNode root = MAPPER.readTree(text);
      return root.isContainerNode() ? Optional.of(new PublishedJson(root)) : Optional.empty();
    } catch (JsonProcessingException e) {
      // Not JSON, which is an answer here.
      return Optional.empty();
    }
  }

  /** The text, number or truth value at a JSON pointer, as text; empty when it has none there. */
  public Optional<String> scalar(String pointer) {
    JsonNode node = root.at(pointer);
    return node.isValueNode() && !node.isNull() && !node.asText().isEmpty()
        ? Optional.of(node.asText())
        : Optional.empty();
  }

  /**
   * All texts under a path of keys, in order. Arrays on the way are walked through, so {@code
   * texts("prefixes", "ipv4Prefix")} finds that key in every element of {@code prefixes}.
   */
  public List<String> texts(String... path) {
    List<String> found = new ArrayList<>();
    collect(root, List.of(path), found);
    return List.copyOf(found);
  }

  private static void collect(JsonNode node, List<String> path, List<String> found) {
    if (node.isArray()) {
      node.forEach(element -> collect(element, path, found));
    } else if (path.isEmpty()) {
      if (node.isTextual()) {
        found.add(node.textValue());
      }
    } else if (node.has(path.get(0))) {
      collect(node.get(path.get(0)), path.subList(1, path.size()), found);
    }
  }
}
