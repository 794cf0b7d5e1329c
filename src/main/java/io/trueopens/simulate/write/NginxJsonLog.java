package io.trueopens.simulate.write;

import io.trueopens.hit.Hit;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * nginx with this {@code log_format}; what was not sent is an empty text:
 *
 * <pre>{@code
 * log_format json escape=json '{"time":"$time_iso8601","remote_addr":"$remote_addr",'
 *   '"host":"$host","request_method":"$request_method","request_uri":"$request_uri",'
 *   '"status":$status,"body_bytes_sent":$body_bytes_sent,'
 *   '"http_referer":"$http_referer","http_user_agent":"$http_user_agent"}';
 * }</pre>
 */
final class NginxJsonLog implements LineWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx", Locale.ROOT);

  private final Escaped escaped = new Escaped(JsonEscape.NGINX::write);
  private final Stamp time;

  NginxJsonLog(ZoneId zone) {
    time = new Stamp(TIME.withZone(zone));
  }

  @Override
  public void write(Hit hit, LineBuffer out) {
    out.put("{\"time\":\"");
    time.write(hit.time().getEpochSecond(), out);
    out.put("\",\"remote_addr\":\"").put(text(hit.clientIp()));
    out.put("\",\"host\":\"").put(text(hit.host()));
    out.put("\",\"request_method\":\"").put(text(hit.method()));
    out.put("\",\"request_uri\":\"");
    JsonEscape.NGINX.write(text(hit.target()), out);
    out.put("\",\"status\":").put((long) Objects.requireNonNullElse(hit.status(), 0));
    out.put(",\"body_bytes_sent\":").put((long) Objects.requireNonNullElse(hit.bytes(), 0L));
    out.put(",\"http_referer\":\"");
    escaped.write(text(hit.referer()), out);
    out.put("\",\"http_user_agent\":\"");
    escaped.write(text(hit.userAgent()), out);
    out.put("\"}\n");
  }

  private static String text(@Nullable String text) {
    return text == null ? "" : text;
  }
}
