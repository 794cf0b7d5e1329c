package io.trueopens.simulate.world;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.knowledge.InvalidFileException;
import java.util.ArrayList;
import java.util.List;

/** Changes single values of the assumptions, by the path of their key. */
final class Settings {
  private static final JsonMapper JSON = new JsonMapper();

  private final List<ObjectNode> trees;

  /**
   * @param trees the files, whose keys differ
   */
  Settings(List<ObjectNode> trees) {
    this.trees = trees;
  }

  /**
   * Sets a value that is there already.
   *
   * @throws InvalidFileException when the path leads nowhere, or to a value of another kind
   */
  void set(String path, String value) {
    List<String> keys = List.of(path.split("[.]", -1));
    JsonNode at = start(path, keys.get(0));
    for (String key : keys.subList(0, keys.size() - 1)) {
      at = step(path, at, key);
    }
    String last = keys.get(keys.size() - 1);
    JsonNode old = step(path, at, last);
    JsonNode replacement = value(old, value);
    if (old.getNodeType() != replacement.getNodeType()) {
      throw new InvalidFileException(
          place(path),
          "\"" + value + "\" does not fit; expected such as the present value, " + old);
    }
    if (at instanceof ObjectNode object) {
      object.set(last, replacement);
    } else if (at instanceof ArrayNode array) {
      array.set(Integer.parseInt(last), replacement);
    }
  }

  /** A file after the changes. */
  String text(int index) {
    return trees.get(index).toString();
  }

  private JsonNode start(String path, String key) {
    List<String> known = new ArrayList<>();
    for (ObjectNode tree : trees) {
      if (tree.has(key)) {
        return tree;
      }
      tree.fieldNames().forEachRemaining(known::add);
    }
    throw unknown(path, key, known);
  }

  private static JsonNode step(String path, JsonNode node, String key) {
    JsonNode next =
        node.isArray() && key.matches("\\d{1,6}") ? node.get(Integer.parseInt(key)) : node.get(key);
    if (next == null) {
      List<String> known = new ArrayList<>();
      node.fieldNames().forEachRemaining(known::add);
      throw unknown(path, key, known);
    }
    return next;
  }

  private static JsonNode value(JsonNode old, String text) {
    if (old.isTextual()) {
      return JSON.getNodeFactory().textNode(text);
    }
    try {
      return JSON.readTree(text);
    } catch (JsonProcessingException e) {
      return JSON.getNodeFactory().textNode(text);
    }
  }

  private static InvalidFileException unknown(String path, String key, List<String> known) {
    String hint = known.isEmpty() ? "" : "; known here are " + String.join(", ", known);
    return new InvalidFileException(place(path), "there is no \"" + key + "\"" + hint);
  }

  private static String place(String path) {
    return "--set " + path;
  }
}
