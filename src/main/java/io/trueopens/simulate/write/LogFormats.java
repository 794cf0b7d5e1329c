package io.trueopens.simulate.write;

import io.trueopens.simulate.write.CommonLog.Shape;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The log formats that can be written, by name. */
public final class LogFormats {
  private static final Map<String, Shape> SHAPES =
      new TreeMap<>(
          Map.of(
              "apache-common", new Shape(Escape.APACHE, false, false, true),
              "apache-combined", new Shape(Escape.APACHE, false, true, true),
              "apache-vhost-combined", new Shape(Escape.APACHE, true, true, false),
              "nginx-combined", new Shape(Escape.NGINX, false, true, false)));

  private LogFormats() {}

  /** Their names, in order. */
  public static Set<String> names() {
    return SHAPES.keySet();
  }

  /** Whether lines of the format say which host was asked. */
  public static boolean namesHost(String format) {
    return shape(format).hostFirst();
  }

  /**
   * A writer for one format.
   *
   * @param zone the zone of the stamps
   */
  public static LineWriter writer(String format, ZoneId zone) {
    return new CommonLog(shape(format), zone);
  }

  private static Shape shape(String format) {
    Shape shape = SHAPES.get(format);
    if (shape == null) {
      throw new IllegalArgumentException(
          "unknown log format \"" + format + "\"; expected one of " + String.join(", ", names()));
    }
    return shape;
  }
}
