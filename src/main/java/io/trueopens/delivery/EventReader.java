package io.trueopens.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.trueopens.delivery.EventFormat.Envelope;
import io.trueopens.delivery.EventFormat.Means;
import io.trueopens.delivery.Reported.Facts;
import io.trueopens.delivery.Reported.SetAside;
import io.trueopens.delivery.Reported.Unusable;
import io.trueopens.message.DeliveryTime;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads the events of a mail service. */
final class EventReader implements DeliveryReader {
  static final String UNKNOWN_KIND = "an event of no known kind";
  static final String NO_MESSAGE = "no message id";

  /** Nothing can be done about these, and a night must not fail for them. */
  static final String NAMELESS_BOUNCE = "bounces that name no mail, as those that come late";

  static final String SEVERAL = "one mail to several recipients, whose opens cannot be told apart";
  private static final String MESSAGE = "message";

  /** An event out of its envelope, with the id that it can be known by. */
  private record Opened(JsonNode event, @Nullable String eventId) {}

  private final EventFormat format;
  private final List<EventKind> kinds;
  private final boolean ownMessageId;

  /**
   * @param own where the user's own fields stand
   */
  EventReader(EventFormat format, Map<String, String> own) {
    this.format = format;
    this.kinds =
        format.kinds().stream().map(kind -> new EventKind(kind, format.fields(), own)).toList();
    this.ownMessageId = own.containsKey(MESSAGE);
  }

  @Override
  public List<Reported> read(String line) {
    return JsonValues.each(line, this::reported);
  }

  Reported reported(JsonNode object) {
    Opened opened = open(object);
    Optional<EventKind> kind = kinds.stream().filter(k -> k.fits(opened.event())).findFirst();
    if (kind.isEmpty()) {
      return new Unusable(UNKNOWN_KIND);
    }
    if (kind.get().means() == Means.NOTHING) {
      return new SetAside(kind.get().because());
    }
    if (format.single() != null && JsonPath.of(format.single()).node(opened.event()).size() > 1) {
      return new Unusable(SEVERAL);
    }
    return facts(kind.get(), opened);
  }

  private Opened open(JsonNode object) {
    for (Envelope envelope : format.envelopes()) {
      JsonNode body = JsonPath.of(envelope.body()).node(object);
      JsonNode event = body.isTextual() ? JsonValues.parsed(body.textValue()) : body;
      if (event.isObject()) {
        return new Opened(event, id(envelope.eventId(), object));
      }
    }
    return new Opened(object, id(format.eventId(), object));
  }

  private @Nullable String id(@Nullable String path, JsonNode object) {
    return path == null ? null : JsonPath.of(path).text(object).orElse(null);
  }

  private Reported facts(EventKind kind, Opened opened) {
    Map<String, String> fields = new LinkedHashMap<>();
    for (Map.Entry<String, JsonPath> field : kind.fields().entrySet()) {
      Optional<String> text = text(field.getKey(), field.getValue(), opened.event());
      text.ifPresent(value -> fields.put(field.getKey(), value));
      if (text.isPresent() && field.getKey().endsWith("_at")) {
        Optional<Instant> time = time(field.getValue(), opened.event());
        if (time.isEmpty()) {
          return new Unusable(field.getKey() + " " + DeliveryTime.PROBLEM);
        }
        fields.put(field.getKey(), time.get().toString());
      }
    }
    fields.put("status", kind.means().name().toLowerCase(Locale.ROOT));
    if (fields.containsKey(MESSAGE)) {
      return new Facts(fields, opened.eventId());
    }
    return kind.means() == Means.BOUNCED ? new SetAside(NAMELESS_BOUNCE) : new Unusable(NO_MESSAGE);
  }

  private Optional<String> text(String field, JsonPath path, JsonNode event) {
    Optional<String> text = path.text(field, event);
    return field.equals(MESSAGE) && !ownMessageId ? text.map(this::messageId) : text;
  }

  private String messageId(String text) {
    int end = format.messageUpTo() == null ? -1 : text.indexOf(format.messageUpTo());
    return MessageIds.trimmed(end < 0 ? text : text.substring(0, end));
  }

  private static Optional<Instant> time(JsonPath path, JsonNode event) {
    JsonNode node = path.scalar(event);
    return node.isNumber()
        ? JsonTime.ofNumber(node)
        : DeliveryTime.parse(node.asText(), ZoneOffset.UTC);
  }
}
