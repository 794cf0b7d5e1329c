package io.trueopens.format;

import io.trueopens.address.TrustedProxies;
import io.trueopens.hit.Hit;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What the line that was read last says of a request, as bytes. Each value is worked out when it is
 * asked for and holds until the next line; so what nobody wants costs nothing.
 */
public final class HitFields {
  private static final int MOST_DIGITS = 18;
  private static final int LARGEST_STATUS = 999;
  private static final long NONE = -1;
  private static final long MICROS = 1_000_000;

  private final Spans spans = new Spans();
  private final RequestField requestField = new RequestField();
  private final Slice host = new Slice();
  private final Slice client = new Slice();
  private final Slice userAgent = new Slice();
  private final Slice referer = new Slice();
  private byte[] line = new byte[0];
  private TrustedProxies proxies = TrustedProxies.NONE;
  private long second;
  private int nano;
  private long status;
  private long bytes;
  private @Nullable RequestLine request;

  /** Where a layout leaves the places of the fields. */
  Spans spans() {
    return spans;
  }

  /** Begins with a line whose {@link #spans} are set. */
  void start(byte[] read, TrustedProxies trusted) {
    line = read;
    proxies = trusted;
    request = null;
  }

  void setTime(long epochSecond, int nanoOfSecond) {
    second = epochSecond;
    nano = nanoOfSecond;
  }

  /** When the server says the request happened, in microseconds since 1970. */
  public long micros() {
    return second * MICROS + nano / 1000;
  }

  /** The request method. */
  public Slice method() {
    return request().method();
  }

  /** The request target with its query, without scheme and host, percent-encoding kept. */
  public Slice target() {
    return request().target();
  }

  /** The host that was asked, without port. */
  public Slice host() {
    HostField.read(line, spans, host);
    return host.isPresent() ? host : request().host();
  }

  /** The client's address as logged, without port; may be a host name. */
  public Slice clientIp() {
    ClientField.read(line, spans, proxies, client);
    return client;
  }

  /** The User-Agent header, unescaped. */
  public Slice userAgent() {
    Text.read(line, spans, Field.USER_AGENT, userAgent);
    return userAgent;
  }

  /** The Referer header, unescaped. */
  public Slice referer() {
    Text.read(line, spans, Field.REFERER, referer);
    return referer;
  }

  /** Whether a status was logged that can be one; {@link #status} then tells it. */
  public boolean hasStatus() {
    status = number(Field.STATUS);
    return status != NONE && status <= LARGEST_STATUS;
  }

  /** The response status that {@link #hasStatus} has found. */
  public int status() {
    return (int) status;
  }

  /** Whether a number of bytes was logged; {@link #bytes} then tells it. */
  public boolean hasBytes() {
    bytes = number(Field.BYTES);
    return bytes != NONE;
  }

  /** The bytes sent that {@link #hasBytes} has found. */
  public long bytes() {
    return bytes;
  }

  /** All of it, to keep. */
  Hit toHit() {
    return new Hit(
        Instant.ofEpochSecond(second, nano),
        host().text(),
        clientIp().text(),
        method().text(),
        target().text(),
        hasStatus() ? status() : null,
        hasBytes() ? bytes() : null,
        userAgent().text(),
        referer().text());
  }

  private RequestLine request() {
    RequestLine read = request;
    if (read == null) {
      read = requestField.read(line, spans);
      request = read;
    }
    return read;
  }

  /** The number in a field, or {@link #NONE} where there is none or one too long to be true. */
  private long number(Field field) {
    if (!spans.has(field)) {
      return NONE;
    }
    int from = spans.from(field);
    int to = spans.to(field);
    // HAProxy writes -1 for none; a size of more than 18 digits is no size of anything.
    if (from == to || to - from > MOST_DIGITS) {
      return NONE;
    }
    long number = 0;
    for (int i = from; i < to; i++) {
      if (!Bytes.isDigit(line[i])) {
        return NONE;
      }
      number = number * 10 + line[i] - '0';
    }
    return number;
  }
}
