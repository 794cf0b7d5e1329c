package io.trueopens.format;

import io.trueopens.hit.Hit;
import io.trueopens.hit.Ignored;
import io.trueopens.hit.LogLine;
import io.trueopens.hit.Rejected;
import io.trueopens.knowledge.Nearest;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Compares what a sample line was read as with what its file says. */
final class SampleFields {
  private SampleFields() {}

  /**
   * The differences, one sentence each.
   *
   * @param place what a sentence begins with
   */
  static List<String> differences(String place, FormatFile.Sample sample, LogLine read) {
    if (sample.ignored() != null) {
      boolean same =
          read instanceof Ignored ignored && ignored.reason().id().equals(sample.ignored());
      return same ? List.of() : List.of(place + ": is not ignored as " + sample.ignored());
    }
    if (sample.expect() == null) {
      return List.of(place + ": has neither \"expect\" nor \"ignored\"; say what it means");
    }
    if (read instanceof Hit hit) {
      return differences(place, sample.expect(), fields(hit));
    }
    return List.of(place + ": is not read as a request: " + reason(read));
  }

  private static String reason(LogLine read) {
    if (read instanceof Rejected rejected) {
      return rejected.detail();
    }
    return read instanceof Ignored ignored ? "it is ignored as " + ignored.reason().id() : "";
  }

  private static List<String> differences(
      String place, Map<String, @Nullable Object> expected, Map<String, @Nullable Object> actual) {
    List<String> differences = new ArrayList<>();
    for (String field : expected.keySet()) {
      if (!actual.containsKey(field)) {
        differences.add(
            place
                + ": there is no field \""
                + field
                + "\""
                + Nearest.suggestion(field, actual.keySet())
                + " (known: "
                + String.join(", ", actual.keySet())
                + ")");
      }
    }
    actual.forEach(
        (field, value) -> {
          String wanted = shown(expected.get(field));
          if (!wanted.equals(shown(value))) {
            differences.add(
                place + ": field \"" + field + "\": expected " + wanted + ", got " + shown(value));
          }
        });
    return differences;
  }

  /** As JSON has it; so numbers are compared whatever their Java type. */
  private static String shown(@Nullable Object value) {
    return value instanceof String ? "\"" + value + "\"" : String.valueOf(value);
  }

  private static Map<String, @Nullable Object> fields(Hit hit) {
    Map<String, @Nullable Object> fields = new LinkedHashMap<>();
    fields.put("time", hit.time().toString());
    fields.put("client_ip", hit.clientIp());
    fields.put("method", hit.method());
    fields.put("target", hit.target());
    fields.put("status", hit.status());
    fields.put("bytes", hit.bytes());
    fields.put("user_agent", hit.userAgent());
    fields.put("referer", hit.referer());
    fields.put("host", hit.host());
    return fields;
  }
}
