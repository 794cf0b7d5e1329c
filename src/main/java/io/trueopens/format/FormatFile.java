package io.trueopens.format;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A log format as its data file tells it.
 *
 * @param id its name in job files and on the command line
 * @param title the name people know it by
 * @param url where it is documented
 * @param layout the server's own directive
 * @param before ids of formats that this one goes before, because they would read its lines too
 * @param samples lines that it must read
 * @param not lines that it must not read
 */
public record FormatFile(
    String id,
    String title,
    String url,
    String layout,
    List<String> before,
    List<Sample> samples,
    List<String> not) {

  /**
   * A line with what it means.
   *
   * @param origin where the line comes from
   * @param expect the fields by name; those left out must be null
   */
  public record Sample(String line, String origin, Map<String, @Nullable Object> expect) {}
}
