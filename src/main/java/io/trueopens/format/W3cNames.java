package io.trueopens.format;

import java.util.Locale;
import java.util.Map;

/**
 * What the columns of a {@code #Fields:} line mean.
 *
 * <p>Sources: https://www.w3.org/TR/WD-logfile.html, Microsoft's list of IIS fields, and the lists
 * of CloudFront's standard and real-time logs.
 */
final class W3cNames {
  private static final Map<String, Field> NAMES =
      Map.ofEntries(
          Map.entry("date", Field.DATE),
          Map.entry("time", Field.CLOCK),
          Map.entry("timestamp", Field.TIME),
          Map.entry("timestamp(ms)", Field.TIME),
          Map.entry("x-timestamp", Field.TIME),
          Map.entry("datetime", Field.TIME),
          Map.entry("date-time", Field.TIME),
          Map.entry("gmttime", Field.TIME),
          Map.entry("c-ip", Field.CLIENT),
          Map.entry("c-dns", Field.PEER),
          Map.entry("x-client-ip", Field.CLIENT),
          Map.entry("x-forwarded-for", Field.FORWARDED),
          Map.entry("forwarded", Field.FORWARDED_ELEMENTS),
          Map.entry("x-real-ip", Field.REAL_IP),
          Map.entry("cs-method", Field.METHOD),
          Map.entry("cs-uri", Field.TARGET),
          Map.entry("cs-url", Field.TARGET),
          Map.entry("cs-uri-stem", Field.PATH),
          Map.entry("cs-uri-query", Field.ARGUMENTS),
          Map.entry("cs-host", Field.HOST_HEADER),
          Map.entry("x-host-header", Field.HOST),
          Map.entry("host", Field.HOST_HEADER),
          Map.entry("s-dns", Field.SERVER_NAME),
          Map.entry("s-computername", Field.WORD),
          Map.entry("sc-status", Field.STATUS),
          Map.entry("sc-bytes", Field.BYTES),
          Map.entry("bytes", Field.BYTES),
          Map.entry("user-agent", Field.USER_AGENT),
          Map.entry("cs-user-agent", Field.USER_AGENT),
          Map.entry("referer", Field.REFERER),
          Map.entry("cs-referer", Field.REFERER));

  private static final String CLIENT_HEADER = "cs(";

  private W3cNames() {}

  /** The field of a column; one that nobody asks for is skipped. */
  static Field field(String column) {
    String name = column.toLowerCase(Locale.ROOT);
    boolean header = name.startsWith(CLIENT_HEADER) && name.endsWith(")");
    String bare = header ? name.substring(CLIENT_HEADER.length(), name.length() - 1) : name;
    return NAMES.getOrDefault(bare, Field.TEXT);
  }
}
