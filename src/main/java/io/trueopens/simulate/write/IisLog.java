package io.trueopens.simulate.write;

import io.trueopens.hit.Hit;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * The W3C log of IIS, with the fields for host and bytes chosen beside the usual ones. Times are in
 * UTC, blanks in a field are a plus, and what is not there is a hyphen. Connections on which
 * nothing was asked go into another log of Windows.
 *
 * @see <a href="https://learn.microsoft.com/windows/win32/http/w3c-logging">W3C logging</a>
 */
final class IisLog implements LineWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String FIELDS =
      "date time s-ip cs-method cs-uri-stem cs-uri-query s-port cs-username c-ip cs(User-Agent)"
          + " cs(Referer) cs-host sc-status sc-substatus sc-win32-status sc-bytes time-taken";

  private final Escaped escaped = new Escaped(IisLog::escape);
  private final Stamp time = new Stamp(TIME);

  @Override
  public int begin(long second, LineBuffer out) {
    out.put("#Software: Microsoft Internet Information Services 10.0\n#Version: 1.0\n#Date: ");
    time.write(second, out);
    out.put("\n#Fields: ").put(FIELDS).put('\n');
    return 4;
  }

  @Override
  public boolean logs(Hit hit) {
    return hit.method() != null && hit.target() != null;
  }

  @Override
  public void write(Hit hit, LineBuffer out) {
    String target = Objects.requireNonNullElse(hit.target(), "-");
    int query = target.indexOf('?');
    time.write(hit.time().getEpochSecond(), out);
    out.put(" 192.0.2.80 ").put(Objects.requireNonNullElse(hit.method(), "-")).put(' ');
    escape(query < 0 ? target : target.substring(0, query), out);
    out.put(' ');
    escape(query < 0 ? "-" : target.substring(query + 1), out);
    out.put(" 443 - ").put(Objects.requireNonNullElse(hit.clientIp(), "-")).put(' ');
    escaped.write(orHyphen(hit.userAgent()), out);
    out.put(' ');
    escaped.write(orHyphen(hit.referer()), out);
    out.put(' ').put(orHyphen(hit.host())).put(' ');
    out.put((long) Objects.requireNonNullElse(hit.status(), 0)).put(" 0 0 ");
    out.put((long) Objects.requireNonNullElse(hit.bytes(), 0L)).put(" 15\n");
  }

  private static String orHyphen(@Nullable String text) {
    return text == null || text.isEmpty() ? "-" : text;
  }

  private static void escape(String text, LineBuffer out) {
    for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
      out.put(value >= 0 && value <= ' ' ? '+' : value);
    }
  }
}
