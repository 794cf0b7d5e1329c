package io.trueopens.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import io.trueopens.fetcher.Behaviour;
import io.trueopens.fetcher.Fetch;
import io.trueopens.fetcher.NetworkMatch;
import io.trueopens.fetcher.Networks;
import io.trueopens.fetcher.PrefetchHeaders;
import io.trueopens.fetcher.RefererClass;
import io.trueopens.knowledge.Nearest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Reads one line of JSON as the evidence about one fetch. */
final class FetchLines {
  private static final List<String> KEYS =
      List.of(
          "id",
          "user_agent",
          "client_ip",
          "method",
          "time",
          "seconds_since_delivery",
          "behaviour",
          "referer",
          "headers");

  private static final JsonMapper MAPPER =
      JsonMapper.builder()
          .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
          .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
          // The id is given back as it came, whatever it is.
          .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
          .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
          .build();

  /**
   * What a line holds.
   *
   * @param unknown keys that are passed over, such as those that a log has beside
   */
  record Line(JsonNode id, Fetch fetch, List<String> unknown) {}

  /** A line that cannot be read; the message says what is wrong and what to write instead. */
  static final class MalformedLineException extends Exception {
    private static final long serialVersionUID = 1L;

    MalformedLineException(String message) {
      super(message);
    }
  }

  /** Seconds of a thousand years; anything beyond is a date in other units. */
  private static final double LONGEST = 3.2e10;

  private final Networks networks;

  FetchLines(Networks networks) {
    this.networks = networks;
  }

  static ObjectNode object() {
    return MAPPER.createObjectNode();
  }

  Line read(String text) throws MalformedLineException {
    JsonNode line = parse(text);
    Map<String, String> headers = headers(line);
    @Nullable String referer = text(line, "referer");
    @Nullable String agent = text(line, "user_agent");
    @Nullable String clientIp = text(line, "client_ip");
    Fetch fetch =
        new Fetch(
            agent == null ? headers.get("User-Agent") : agent,
            text(line, "method"),
            RefererClass.of(referer == null ? headers.get("Referer") : referer),
            PrefetchHeaders.announceIn(headers),
            Networks.isAddress(clientIp),
            matches(clientIp, day(line)),
            seconds(line),
            behaviours(line));
    JsonNode id = line.has("id") ? line.get("id") : NullNode.getInstance();
    return new Line(id, fetch, unknown(line));
  }

  private static List<String> unknown(JsonNode line) {
    return line.propertyStream().map(Map.Entry::getKey).filter(key -> !KEYS.contains(key)).toList();
  }

  /** What to say of a key that is passed over. */
  static String passedOver(String key) {
    return "unknown key "
        + TextNode.valueOf(key)
        + " is passed over"
        + Nearest.suggestion(key, KEYS)
        + " (known: "
        + String.join(", ", KEYS)
        + ")";
  }

  private List<NetworkMatch> matches(@Nullable String clientIp, LocalDate day) {
    return clientIp == null ? List.of() : networks.matching(clientIp, day);
  }

  private static JsonNode parse(String text) throws MalformedLineException {
    JsonNode line;
    try {
      line = MAPPER.readTree(text);
    } catch (JsonProcessingException e) {
      throw new MalformedLineException(
          "no JSON: " + e.getOriginalMessage() + "; write one JSON object per line");
    }
    if (!line.isObject()) {
      throw new MalformedLineException(
          "no JSON object; write one, such as {\"user_agent\": \"…\"}");
    }
    return line;
  }

  private static @Nullable String text(JsonNode line, String key) throws MalformedLineException {
    JsonNode value = line.get(key);
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isTextual()) {
      throw new MalformedLineException(
          key + " is " + value + "; write a string, or leave the key out");
    }
    return value.textValue();
  }

  private static LocalDate day(JsonNode line) throws MalformedLineException {
    String time = text(line, "time");
    if (time == null) {
      return LocalDate.MAX;
    }
    try {
      return OffsetDateTime.parse(time).withOffsetSameInstant(ZoneOffset.UTC).toLocalDate();
    } catch (DateTimeParseException e) {
      throw new MalformedLineException(
          "time \"" + time + "\" is no instant; write ISO 8601 such as 2026-11-23T08:15:00Z");
    }
  }

  private static @Nullable Long seconds(JsonNode line) throws MalformedLineException {
    JsonNode value = line.get("seconds_since_delivery");
    if (value == null || value.isNull()) {
      return null;
    }
    if (!value.isNumber()) {
      throw new MalformedLineException(
          "seconds_since_delivery is " + value + "; write a number, or leave the key out");
    }
    // Downwards, so that half a second before delivery stays before it.
    double seconds = Math.floor(value.doubleValue());
    if (Math.abs(seconds) > LONGEST) {
      throw new MalformedLineException(
          "seconds_since_delivery is " + value + "; write seconds, not a date");
    }
    return (long) seconds;
  }

  private static Set<Behaviour> behaviours(JsonNode line) throws MalformedLineException {
    String text = text(line, "behaviour");
    try {
      return Behaviour.parse(text);
    } catch (IllegalArgumentException e) {
      throw new MalformedLineException(
          "behaviour \"" + text + "\" is not known; write it as the table hits has it");
    }
  }

  private static Map<String, String> headers(JsonNode line) throws MalformedLineException {
    Map<String, String> headers = new TreeMap<>(String.CASE_INSENSITIVE_ORDER);
    JsonNode value = line.get("headers");
    if (value == null || value.isNull()) {
      return headers;
    }
    if (!value.isObject()) {
      throw new MalformedLineException(
          "headers is " + value + "; write an object of names and values");
    }
    value.properties().forEach(h -> headers.put(h.getKey(), h.getValue().asText()));
    return headers;
  }
}
