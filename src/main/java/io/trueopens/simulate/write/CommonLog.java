package io.trueopens.simulate.write;

import io.trueopens.hit.Hit;
import java.time.ZoneId;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The common log format and its kin: the host in front, referer and agent behind. */
final class CommonLog implements LineWriter {
  /**
   * What tells one kin from another.
   *
   * @param hostFirst whether the line begins with host and port
   * @param agentLast whether referer and agent follow
   * @param dashForNoBytes whether an empty body is a dash, not a 0
   */
  record Shape(Escape escape, boolean hostFirst, boolean agentLast, boolean dashForNoBytes) {}

  private static final byte[] NOTHING = {' ', '"', '-', '"'};

  private final Shape shape;

  private final Escaped escaped;

  private final LogTime time;

  CommonLog(Shape shape, ZoneId zone) {
    this.shape = shape;
    this.time = new LogTime(zone);
    this.escaped = new Escaped(shape.escape()::write);
  }

  @Override
  public void write(Hit hit, LineBuffer out) {
    if (shape.hostFirst()) {
      out.put(Objects.requireNonNullElse(hit.host(), "-")).put(":443 ");
    }
    out.put(Objects.requireNonNullElse(hit.clientIp(), "-")).put(" - - ");
    time.write(hit.time(), out);
    out.put(" \"");
    request(hit, out);
    out.put("\" ").put((long) Objects.requireNonNullElse(hit.status(), 0)).put(' ');
    bytes(hit.bytes(), out);
    if (shape.agentLast()) {
      quoted(hit.referer(), out);
      quoted(hit.userAgent(), out);
    }
    out.put('\n');
  }

  private void request(Hit hit, LineBuffer out) {
    String method = hit.method();
    String target = hit.target();
    if (method == null || target == null) {
      out.put('-');
      return;
    }
    shape.escape().write(method, out);
    out.put(' ');
    shape.escape().write(target, out);
    out.put(" HTTP/1.1");
  }

  private void bytes(@Nullable Long bytes, LineBuffer out) {
    long count = bytes == null ? 0 : bytes;
    if (count == 0 && shape.dashForNoBytes()) {
      out.put('-');
    } else {
      out.put(count);
    }
  }

  private void quoted(@Nullable String text, LineBuffer out) {
    if (text == null) {
      out.put(NOTHING);
    } else {
      out.put(" \"");
      escaped.write(text, out);
      out.put('"');
    }
  }
}
