package io.trueopens.simulate.write;

import io.trueopens.hit.Hit;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Caddy's access log in JSON. Headers are lists; one that was not sent is not there. Requests are
 * logged when they were handled, so a connection on which nothing was asked has no line.
 *
 * @see <a href="https://caddyserver.com/docs/logging">Caddy: how logging works</a>
 */
final class CaddyJsonLog implements LineWriter {
  private final Escaped escaped = new Escaped(JsonEscape.CADDY::write);

  @Override
  public boolean logs(Hit hit) {
    return hit.method() != null;
  }

  @Override
  public void write(Hit hit, LineBuffer out) {
    String client = Objects.requireNonNullElse(hit.clientIp(), "");
    out.put("{\"level\":\"info\",\"ts\":").put(hit.time().getEpochSecond());
    out.put(",\"logger\":\"http.log.access\",\"msg\":\"handled request\",\"request\":");
    out.put("{\"remote_ip\":\"").put(client).put("\",\"remote_port\":\"41342\",\"client_ip\":\"");
    out.put(client).put("\",\"proto\":\"HTTP/1.1\",\"method\":\"");
    out.put(Objects.requireNonNullElse(hit.method(), "")).put("\",\"host\":\"");
    out.put(Objects.requireNonNullElse(hit.host(), "")).put("\",\"uri\":\"");
    JsonEscape.CADDY.write(Objects.requireNonNullElse(hit.target(), ""), out);
    out.put("\",\"headers\":{\"Accept\":[\"*/*\"]");
    header("User-Agent", hit.userAgent(), out);
    header("Referer", hit.referer(), out);
    out.put("}},\"bytes_read\":0,\"user_id\":\"\",\"duration\":0.000929675,\"size\":");
    out.put((long) Objects.requireNonNullElse(hit.bytes(), 0L)).put(",\"status\":");
    out.put((long) Objects.requireNonNullElse(hit.status(), 0));
    out.put(",\"resp_headers\":{\"Server\":[\"Caddy\"]}}\n");
  }

  private void header(String name, @Nullable String value, LineBuffer out) {
    if (value != null) {
      out.put(",\"").put(name).put("\":[\"");
      escaped.write(value, out);
      out.put("\"]");
    }
  }
}
