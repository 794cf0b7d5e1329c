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
 * @param layout the server's own directive, or an object with one of the keys text, json, w3c,
 *     columns and pairs
 * @param before ids of formats that this one goes before, because they would read its lines too
 * @param samples lines that it must read
 * @param not lines that it must not read
 */
public record FormatFile(
    String id,
    String title,
    String url,
    Object layout,
    List<String> before,
    List<Sample> samples,
    List<String> not) {

  /**
   * A line with what it means.
   *
   * @param line as the server wrote it; one that is no Unicode text has a character for each byte
   * @param header the {@code #Fields:} line in force, for formats that have one
   * @param origin where the line comes from
   * @param expect the fields by name; those left out must be null
   * @param ignored why the line is no request, where it is none
   */
  public record Sample(
      String line,
      @Nullable String header,
      String origin,
      @Nullable Map<String, @Nullable Object> expect,
      @Nullable String ignored) {}

  /** How lines are laid out: directive, text, json, w3c, columns or pairs. */
  public String kind() {
    return LayoutSpec.kind(layout);
  }
}
