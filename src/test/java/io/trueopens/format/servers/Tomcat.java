package io.trueopens.format.servers;

import java.util.List;

/** Tomcat with one empty application. */
final class Tomcat implements Server {
  private static final String PROGRAM = "/usr/share/tomcat10";
  private static final String RICH =
      "%a %l %u %t \"%r\" %s %b \"%{Referer}i\" \"%{User-Agent}i\" \"%{X-Forwarded-For}i\""
          + " \"%{Host}i\"";

  private static final String[] REFUSED_TARGETS = {
    "quote-in-target",
    "quote-in-query",
    "backslash-in-target",
    "backslash-at-end",
    "utf8-in-target",
    "latin1-in-target",
    "broken-utf8-in-query",
    "control-in-target",
    "braces-in-target",
    "fragment"
  };
  private static final Loss TARGET =
      Loss.of(
          Fact.TARGET,
          "Tomcat refuses a target that is not made of the characters of a URL",
          REFUSED_TARGETS);
  private static final Loss NO_PROTOCOL =
      Loss.of(
          Fact.TARGET,
          target -> target.split("[ \t]")[0] + " null",
          "Tomcat cuts the target at the blank and logs null as the protocol that it did not find",
          "tab-in-target",
          "blank-in-target",
          "blanks-in-query",
          "protocol-in-target",
          "odd-protocol");
  private static final Loss BLANK =
      Loss.ofLines("Tomcat logs no connection without a line", "blank-lines");

  @Override
  public String name() {
    return "tomcat10";
  }

  @Override
  public List<AccessLog> logs() {
    return List.of(
        AccessLog.of(
            "common", LineFormat.detected(LineFormat.common()), TARGET, NO_PROTOCOL, BLANK),
        AccessLog.of(
            "rich",
            LineFormat.of(RICH),
            TARGET,
            NO_PROTOCOL,
            BLANK,
            Loss.ofHeaders("Tomcat refuses the target and reads no headers", REFUSED_TARGETS),
            Loss.ofHeaders(
                "Tomcat refuses the request line, or takes it for HTTP/0.9, and reads no headers",
                "tab-in-target",
                "blank-in-target",
                "blanks-in-query",
                "protocol-in-target",
                "odd-protocol",
                "no-protocol"),
            Loss.of(Fact.AGENT, "Tomcat refuses control bytes in a header", "control-in-agent"),
            Loss.of(Fact.HOST, "the host of HTTP/2 is no header", "http-2")));
  }

  @Override
  public List<Launch> configure(Home home) {
    home.write("webapps/ROOT" + HardTargets.PIXEL, "GIF89a...");
    home.write(
        "conf/web.xml",
        """
        <web-app version="6.0" xmlns="https://jakarta.ee/xml/ns/jakartaee">
          <servlet>
            <servlet-name>default</servlet-name>
            <servlet-class>org.apache.catalina.servlets.DefaultServlet</servlet-class>
          </servlet>
          <servlet-mapping>
            <servlet-name>default</servlet-name>
            <url-pattern>/</url-pattern>
          </servlet-mapping>
        </web-app>
        """);
    home.write(
        "conf/server.xml",
        """
        <Server port="-1">
          <Service name="Catalina">
            <Connector port="@port" address="127.0.0.1" protocol="HTTP/1.1">
              <UpgradeProtocol className="org.apache.coyote.http2.Http2Protocol"/>
            </Connector>
            <Engine name="Catalina" defaultHost="localhost">
              <Host name="localhost" appBase="webapps">
                %s
                %s
              </Host>
            </Engine>
          </Service>
        </Server>
        """
            .formatted(valve("common", "%h %l %u %t \"%r\" %s %b"), valve("rich", RICH)));
    return List.of(
        Launch.of(
            home,
            "/usr/bin/java",
            "-XX:TieredStopAtLevel=1",
            "-cp",
            PROGRAM + "/bin/bootstrap.jar:" + PROGRAM + "/bin/tomcat-juli.jar",
            "-Dcatalina.home=" + PROGRAM,
            "-Dcatalina.base=" + home.folder(),
            "-Djava.io.tmpdir=" + home.folder(),
            "org.apache.catalina.startup.Bootstrap",
            "start"));
  }

  private static String valve(String log, String pattern) {
    return """
        <Valve className="org.apache.catalina.valves.AccessLogValve" directory="logs"
            prefix="%s" suffix=".log" rotatable="false" buffered="false" pattern="%s"/>"""
        .formatted(log, pattern.replace("\"", "&quot;"));
  }
}
