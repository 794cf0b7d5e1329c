package io.trueopens.format;

import java.util.Map;

/**
 * What the variables of nginx's {@code log_format} mean.
 *
 * <p>Source: https://nginx.org/en/docs/varindex.html
 */
final class NginxNames {
  private static final Map<String, Field> FIELDS =
      Map.ofEntries(
          Map.entry("remote_addr", Field.CLIENT),
          Map.entry("realip_remote_addr", Field.PEER),
          Map.entry("http_x_forwarded_for", Field.FORWARDED),
          Map.entry("proxy_add_x_forwarded_for", Field.LIST),
          Map.entry("host", Field.HOST),
          Map.entry("http_host", Field.HOST_HEADER),
          Map.entry("server_name", Field.SERVER_NAME),
          Map.entry("time_local", Field.CLF_TIME),
          Map.entry("time_iso8601", Field.ISO_TIME),
          Map.entry("msec", Field.EPOCH),
          Map.entry("request", Field.REQUEST),
          Map.entry("request_method", Field.METHOD),
          Map.entry("request_uri", Field.TARGET),
          Map.entry("uri", Field.PATH),
          Map.entry("document_uri", Field.PATH),
          Map.entry("args", Field.ARGUMENTS),
          Map.entry("query_string", Field.ARGUMENTS),
          Map.entry("status", Field.STATUS),
          Map.entry("body_bytes_sent", Field.BYTES),
          Map.entry("bytes_sent", Field.BYTES),
          Map.entry("http_referer", Field.REFERER),
          Map.entry("http_user_agent", Field.USER_AGENT));

  private NginxNames() {}

  /** The field of a variable; one that nobody asks for is skipped. */
  static Field field(String name) {
    Field skipped = name.startsWith("upstream_") ? Field.LIST : Field.TEXT;
    return FIELDS.getOrDefault(name, skipped);
  }
}
