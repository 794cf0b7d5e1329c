package io.trueopens.delivery;

import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The events of a mail service, as its data file tells them.
 *
 * @param id its name in job files
 * @param title the name people know it by
 * @param url where it is documented
 * @param checked the day on which that was read
 * @param envelopes what an event may be wrapped in; the first that fits is taken off
 * @param eventId where the id stands by which an event that was sent twice is known
 * @param single an array that must hold one element at most: the recipients
 * @param messageUpTo the message's id ends before this text
 * @param fields where our fields stand in every event
 * @param kinds what each kind of event means; the first that fits
 * @param samples events that must be read
 * @param not events that must not be taken for deliveries
 */
record EventFormat(
    String id,
    String title,
    String url,
    String checked,
    List<Envelope> envelopes,
    @Nullable String eventId,
    @Nullable String single,
    @Nullable String messageUpTo,
    Map<String, String> fields,
    List<Kind> kinds,
    List<Sample> samples,
    List<Counter> not) {

  /**
   * What an event comes in.
   *
   * @param body where the event stands: an object, or a text that holds one
   * @param eventId where its id stands in the envelope
   */
  record Envelope(String body, @Nullable String eventId) {}

  /** What an event tells of its message. */
  enum Means {
    /** It left the mailer. */
    @JsonProperty("dispatched")
    DISPATCHED,
    /** The receiving server accepted it. */
    @JsonProperty("delivered")
    DELIVERED,
    /** It will not arrive. */
    @JsonProperty("bounced")
    BOUNCED,
    /** Nothing about its delivery. */
    @JsonProperty("nothing")
    NOTHING
  }

  /**
   * A kind of event.
   *
   * @param when the values that must stand at each path
   * @param means what it tells
   * @param fields where fields stand that only this kind has
   * @param because why it counts so; needed when it means nothing
   */
  record Kind(
      Map<String, List<String>> when,
      Means means,
      @Nullable Map<String, String> fields,
      @Nullable String because) {}

  /**
   * An event with all that it says.
   *
   * @param expect the fields by name
   */
  record Sample(JsonNode event, Map<String, String> expect) {}

  /**
   * An event that is no delivery.
   *
   * @param reason what is said instead
   */
  record Counter(JsonNode event, String reason) {}
}
