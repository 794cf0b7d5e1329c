package io.trueopens.simulate.write;

import io.trueopens.simulate.write.CommonLog.Shape;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The log formats that can be written, by name. */
public final class LogFormats {
  private static final Map<String, Format> FORMATS =
      new TreeMap<>(
          Map.of(
              "apache-common",
              common(new Shape(Escape.APACHE, false, false, true)),
              "apache-combined",
              common(new Shape(Escape.APACHE, false, true, true)),
              "apache-vhost-combined",
              common(new Shape(Escape.APACHE, true, true, false)),
              "nginx-combined",
              common(new Shape(Escape.NGINX, false, true, false)),
              "nginx-json",
              new Format(true, NginxJsonLog::new),
              "caddy-json",
              new Format(true, zone -> new CaddyJsonLog()),
              "iis-w3c",
              new Format(true, zone -> new IisLog()),
              "cloudfront",
              new Format(true, zone -> new CloudFrontLog())));

  private LogFormats() {}

  /**
   * A format.
   *
   * @param namesHost whether its lines say which host was asked
   * @param writer makes a writer, given the zone of the server
   */
  private record Format(boolean namesHost, Function<ZoneId, LineWriter> writer) {}

  private static Format common(Shape shape) {
    return new Format(shape.hostFirst(), zone -> new CommonLog(shape, zone));
  }

  /** Their names, in order. */
  public static Set<String> names() {
    return FORMATS.keySet();
  }

  /** Whether lines of the format say which host was asked. */
  public static boolean namesHost(String format) {
    return format(format).namesHost();
  }

  /**
   * A writer for one format.
   *
   * @param zone the zone of the server; some formats are in UTC all the same
   */
  public static LineWriter writer(String format, ZoneId zone) {
    return format(format).writer().apply(zone);
  }

  private static Format format(String name) {
    Format format = FORMATS.get(name);
    if (format == null) {
      throw new IllegalArgumentException(
          "unknown log format \"" + name + "\"; expected one of " + String.join(", ", names()));
    }
    return format;
  }
}
