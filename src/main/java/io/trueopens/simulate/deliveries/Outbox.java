package io.trueopens.simulate.deliveries;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.simulate.mail.Period;
import io.trueopens.simulate.world.World;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDateTime;
import java.util.Map;

/**
 * Where deliveries are written, and what their writers have to know.
 *
 * @param folder that everything is written into
 */
public record Outbox(Path folder, World world, Period period, long seed) {
  static final JsonMapper JSON = new JsonMapper();

  /** The beginning of what a job file says of a source. */
  ObjectNode source(String file, String format) {
    return JSON.createObjectNode()
        .put("path", folder.resolve(file).toString())
        .put("format", format);
  }

  /** The same, with our field and the source's column for it. */
  ObjectNode source(String file, String format, Map<String, String> columns) {
    ObjectNode source = source(file, format);
    ObjectNode named = source.putObject("columns");
    columns.entrySet().stream()
        .sorted(Map.Entry.comparingByKey())
        .forEach(column -> named.put(column.getKey(), column.getValue()));
    return source;
  }

  /** The time on the clocks of the mailer's country. */
  LocalDateTime local(long second) {
    return LocalDateTime.ofInstant(Instant.ofEpochSecond(second), period.zone());
  }
}
