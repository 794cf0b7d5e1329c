package io.trueopens.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Where a value stands in a JSON object: keys with dots between them, and places in arrays in
 * brackets, such as {@code mail.tags.campaign[0]}.
 */
final class JsonPath {
  /** An image may have an empty one, which says that it is decoration. */
  private static final String ALT = "alt";

  /** A key, or a place in an array when the key is empty. */
  private record Step(String key, int place) {}

  private final String text;
  private final List<Step> steps = new ArrayList<>();

  private JsonPath(String text) {
    this.text = text;
  }

  /**
   * Reads a path.
   *
   * @throws IllegalArgumentException when it has an empty key or an unfinished bracket
   */
  static JsonPath of(String text) {
    JsonPath path = new JsonPath(text);
    for (String part : text.split("\\.", -1)) {
      path.add(part);
    }
    return path;
  }

  private void add(String part) {
    int bracket = part.indexOf('[');
    String key = bracket < 0 ? part : part.substring(0, bracket);
    if (key.isEmpty()) {
      throw invalid();
    }
    steps.add(new Step(key, 0));
    int at = bracket < 0 ? part.length() : bracket;
    while (at < part.length()) {
      int end = part.indexOf(']', at);
      if (part.charAt(at) != '[' || end < 0) {
        throw invalid();
      }
      steps.add(new Step("", place(part.substring(at + 1, end))));
      at = end + 1;
    }
  }

  private int place(String digits) {
    try {
      return Integer.parseUnsignedInt(digits);
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(invalid().getMessage(), e);
    }
  }

  private IllegalArgumentException invalid() {
    return new IllegalArgumentException(
        "\"" + text + "\" is no path; expected such as mail.tags.campaign[0]");
  }

  /** The node at the path; a missing one when there is none. */
  JsonNode node(JsonNode root) {
    JsonNode node = root;
    for (Step step : steps) {
      node = step.key().isEmpty() ? node.path(step.place()) : node.path(step.key());
    }
    return node;
  }

  /** The text, number or truth value at the path; an array of one counts as its element. */
  Optional<String> text(JsonNode root) {
    return given(root).filter(text -> !text.isEmpty());
  }

  /** The same for one of our fields: an empty text is no value, unless it is an alt text. */
  Optional<String> text(String field, JsonNode root) {
    return field.equals(ALT) ? given(root) : text(root);
  }

  private Optional<String> given(JsonNode root) {
    JsonNode node = scalar(root);
    return node.isValueNode() && !node.isNull()
        ? Optional.of(node.asText().strip())
        : Optional.empty();
  }

  /** As {@link #text}, before it is turned into text. */
  JsonNode scalar(JsonNode root) {
    JsonNode node = node(root);
    if (node.isArray()) {
      return node.size() == 1 ? node.get(0) : MissingNode.getInstance();
    }
    return node;
  }

  @Override
  public String toString() {
    return text;
  }
}
