package io.trueopens.format.servers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** Jetty without applications. */
final class Jetty implements Server {
  private static final String PROGRAM = "/usr/share/jetty9";
  private static final String RICH =
      "%{client}a - %u %t \"%r\" %s %O \"%{Referer}i\" \"%{User-Agent}i\" \"%{X-Forwarded-For}i\""
          + " \"%{Host}i\"";

  private static final String[] REFUSED = {
    "latin1-in-target",
    "broken-utf8-in-query",
    "control-in-target",
    "tab-in-target",
    "blank-in-target",
    "blanks-in-query",
    "protocol-in-target",
    "http-9.9",
    "odd-protocol",
    "no-protocol",
  };
  private static final Loss[] OF_REQUEST_LINES = {
    Loss.ofRequestLine("Jetty logs nothing of a request line that it refuses", REFUSED),
    Loss.ofRequestLine("Jetty logs nothing of a request line that it refuses", "http-0.9"),
    Loss.of(Fact.TARGET, "Jetty refuses escapes that are none", "broken-percent"),
    Loss.of(
        Fact.TARGET,
        target -> target.substring(0, target.indexOf('#')),
        "Jetty cuts the fragment",
        "fragment"),
    Loss.of(
        Fact.METHOD,
        method -> method.toUpperCase(Locale.ROOT),
        "Jetty knows methods in any case, and logs them in capitals",
        "lower-case-method"),
    Loss.ofLines("Jetty logs no connection without a line", "blank-lines")
  };
  private static final Loss[] OF_HEADERS = {
    Loss.ofHeaders("Jetty refuses the request line and reads no headers", REFUSED),
    Loss.ofHeaders("Jetty refuses the target and reads no headers", "broken-percent", "no-slash"),
    Loss.of(Fact.AGENT, "Jetty refuses control bytes in a header", "control-in-agent"),
    Loss.of(Fact.AGENT, Jetty::misread, "Jetty reads headers as Latin-1", "utf8-in-agent"),
    Loss.of(Fact.REFERER, Jetty::misread, "Jetty reads headers as Latin-1", "utf8-in-referer")
  };

  private static final Loss[] ALL =
      Loss.and(Loss.and(OF_REQUEST_LINES, OF_HEADERS), Loss.RAW_BACKSLASHES);

  /** A quote ends a field where the next seems to begin. */
  private static final Loss[] OF_QUOTES = {
    Loss.to(
        Fact.AGENT,
        "\" 200 1 \"-",
        "Jetty escapes no quotes, and here are too many",
        "line-in-agent"),
    Loss.to(
        Fact.HOST,
        "-\" \"" + RequestDraft.HOST,
        "Jetty escapes no quotes, and here are too many",
        "line-in-agent")
  };

  @Override
  public String name() {
    return "jetty9";
  }

  /** A server of its own for each log, since one has only one. */
  @Override
  public boolean sharesPort() {
    return false;
  }

  @Override
  public List<AccessLog> logs() {
    return List.of(
        AccessLog.of(
            "common",
            LineFormat.detected(LineFormat.common()),
            Loss.and(Loss.ABSOLUTE_FORM, OF_REQUEST_LINES)),
        AccessLog.of(
            "extended",
            LineFormat.detected(LineFormat.combined()),
            Loss.and(Loss.ABSOLUTE_FORM, ALL)),
        AccessLog.of("rich", LineFormat.of(RICH), Loss.and(ALL, OF_QUOTES)));
  }

  @Override
  public boolean logsLate() {
    return true;
  }

  @Override
  public List<Launch> configure(Home home) {
    return List.of(
        launch(home, 0, ncsa("common", false)),
        launch(home, 1, ncsa("extended", true)),
        launch(home, 2, custom("rich", RICH)));
  }

  private static Launch launch(Home home, int number, String log) {
    String text =
        """
        <?xml version="1.0"?>
        <!DOCTYPE Configure PUBLIC "-//Jetty//Configure//EN"
            "https://jetty.org/configure_9_3.dtd">
        <Configure id="Server" class="org.eclipse.jetty.server.Server">
          <Set name="RequestLog">
            %s
          </Set>
        </Configure>
        """
            .formatted(log);
    return Launch.of(
        home,
        "/usr/bin/java",
        "-XX:TieredStopAtLevel=1",
        "-Djetty.home=" + PROGRAM,
        "-Djetty.base=" + home.folder(),
        "-Djava.io.tmpdir=" + home.folder(),
        "-jar",
        PROGRAM + "/start.jar",
        "--module=server,http,http2c",
        "jetty.http.host=127.0.0.1",
        "jetty.http.port=" + home.ports().get(number),
        home.write("requestlog" + number + ".xml", text).toString());
  }

  private static String misread(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  /** As the module requestlog has it. */
  private static String ncsa(String log, boolean extended) {
    return """
        <New class="org.eclipse.jetty.server.NCSARequestLog">
          <Set name="filename">@folder/logs/%s.log</Set>
          <Set name="extended">%s</Set>
        </New>"""
        .formatted(log, extended);
  }

  /** As the module customrequestlog has it. */
  private static String custom(String log, String format) {
    return """
        <New class="org.eclipse.jetty.server.CustomRequestLog">
          <Arg>@folder/logs/%s.log</Arg>
          <Arg><![CDATA[%s]]></Arg>
        </New>"""
        .formatted(log, format);
  }
}
