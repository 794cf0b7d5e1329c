package io.trueopens.simulate.write;

import io.trueopens.hit.Hit;
import java.nio.charset.StandardCharsets;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * CloudFront's standard log: tabs, UTC, and signs that could be mistaken percent-encoded, the
 * percent sign too. {@code sc-bytes} counts the headers of the answer, {@code sc-content-len} does
 * not. Connections on which nothing was asked have no line.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/standard-logs-reference.html">
 *     the fields</a>
 */
final class CloudFrontLog implements LineWriter {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("uuuu-MM-dd\tHH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final String FIELDS =
      "date time x-edge-location sc-bytes c-ip cs-method cs(Host) cs-uri-stem sc-status"
          + " cs(Referer) cs(User-Agent) cs-uri-query cs(Cookie) x-edge-result-type"
          + " x-edge-request-id x-host-header cs-protocol cs-bytes time-taken x-forwarded-for"
          + " ssl-protocol ssl-cipher x-edge-response-result-type cs-protocol-version fle-status"
          + " fle-encrypted-fields c-port time-to-first-byte x-edge-detailed-result-type"
          + " sc-content-type sc-content-len sc-range-start sc-range-end";
  private static final String ENCODED = "<>\"#%{}|\\^~[]`'";
  private static final String HEX = "0123456789ABCDEF";
  private static final int HEADERS = 412;

  private final Escaped escaped = new Escaped(CloudFrontLog::escape);
  private final Stamp time = new Stamp(TIME);

  @Override
  public int begin(long second, LineBuffer out) {
    out.put("#Version: 1.0\n#Fields: ").put(FIELDS).put('\n');
    return 2;
  }

  @Override
  public boolean logs(Hit hit) {
    return hit.method() != null && hit.target() != null;
  }

  @Override
  public void write(Hit hit, LineBuffer out) {
    String target = Objects.requireNonNullElse(hit.target(), "-");
    int query = target.indexOf('?');
    String host = orHyphen(hit.host());
    long body = Objects.requireNonNullElse(hit.bytes(), 0L);
    time.write(hit.time().getEpochSecond(), out);
    out.put("\tAMS1-C1\t").put(body + HEADERS).put('\t').put(orHyphen(hit.clientIp())).put('\t');
    out.put(orHyphen(hit.method())).put("\td111111abcdef8.cloudfront.net\t");
    escape(query < 0 ? target : target.substring(0, query), out);
    out.put('\t').put((long) Objects.requireNonNullElse(hit.status(), 0)).put('\t');
    escaped.write(orHyphen(hit.referer()), out);
    out.put('\t');
    escaped.write(orHyphen(hit.userAgent()), out);
    out.put('\t');
    escape(query < 0 ? "-" : target.substring(query + 1), out);
    out.put("\t-\tHit\tSOX4xwn4XV6Q4rgb7XiVGOHms_BGlTAC4KyHmureZmBNrjGdRLiNIQ==\t").put(host);
    out.put("\thttps\t421\t0.001\t-\tTLSv1.3\tTLS_AES_128_GCM_SHA256\tHit\tHTTP/1.1\t-\t-\t");
    out.put("41342\t0.001\tHit\t-\t").put(body).put("\t-\t-\n");
  }

  private static String orHyphen(@Nullable String text) {
    return text == null || text.isEmpty() ? "-" : text;
  }

  private static void escape(String text, LineBuffer out) {
    for (byte value : text.getBytes(StandardCharsets.UTF_8)) {
      if (value <= ' ' || value == 0x7F || ENCODED.indexOf(value) >= 0) {
        out.put('%').put(HEX.charAt((value >> 4) & 0xF)).put(HEX.charAt(value & 0xF));
      } else {
        out.put(value);
      }
    }
  }
}
