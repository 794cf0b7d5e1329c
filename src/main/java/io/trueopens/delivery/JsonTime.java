package io.trueopens.delivery;

import com.fasterxml.jackson.databind.JsonNode;
import io.trueopens.message.DeliveryTime;
import java.math.BigDecimal;
import java.time.Instant;
import java.util.Optional;

/** Times in JSON: a number counts seconds since 1970, with or without a fraction. */
final class JsonTime {
  /** The end of the year 9999; later numbers count something else, such as milliseconds. */
  private static final long LATEST = 253_402_300_799L;

  private static final int NANO_DIGITS = 9;

  private JsonTime() {}

  /** The instant of a number, unless it stands for none; empty for anything else. */
  static Optional<Instant> ofNumber(JsonNode node) {
    if (!node.isNumber()) {
      return Optional.empty();
    }
    BigDecimal seconds = node.decimalValue();
    if (seconds.signum() < 0 || seconds.compareTo(BigDecimal.valueOf(LATEST)) > 0) {
      return Optional.empty();
    }
    long nanos = seconds.remainder(BigDecimal.ONE).movePointRight(NANO_DIGITS).longValue();
    return DeliveryTime.possible(Instant.ofEpochSecond(seconds.longValue(), nanos));
  }
}
