package io.trueopens.format.servers;

import io.trueopens.hit.Hit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** lighttpd; a port has one log. */
final class Lighttpd implements Server {
  private static final String RICH =
      "%h %l %u %t \"%r\" %>s %b \"%{Referer}i\" \"%{User-Agent}i\" \"%{X-Forwarded-For}i\""
          + " \"%{Host}i\"";

  private static final Loss[] LOSSES = {
    Loss.ofHeaders(
        "lighttpd refuses the request line and reads no headers",
        "no-slash",
        "absolute-form-bare",
        "hyphen-in-method",
        "lower-case-method",
        "http-9.9",
        "odd-protocol",
        "no-protocol"),
    Loss.ofRequestLine(
        "lighttpd leaves out what it does not understand of the request line",
        "no-slash",
        "absolute-form-bare",
        "hyphen-in-method",
        "lower-case-method",
        "http-9.9",
        "odd-protocol",
        "no-protocol"),
    Loss.of(Fact.AGENT, "lighttpd refuses control bytes in a header", "control-in-agent"),
    Loss.of(
        Fact.HOST,
        host -> host.toLowerCase(Locale.ROOT),
        "lighttpd logs hosts in lower case",
        "host-in-capitals"),
    Loss.ofLines("lighttpd logs no connection without a whole request", "http-0.9")
  };
  private static final Loss NAME =
      Loss.of(
          Fact.HOST,
          "lighttpd knows the name of its server only after it has accepted the request",
          "percent-escapes",
          "broken-utf8-in-query",
          "control-in-target",
          "tab-in-target",
          "control-in-agent");
  private static final Surplus PREFACE =
      new Surplus(
          "the preface of HTTP/2, as a request",
          "\"PRI * HTTP/2.0\" 100 ",
          Hit.class,
          Set.of("http-2"));

  @Override
  public String name() {
    return "lighttpd";
  }

  @Override
  public boolean sharesPort() {
    return false;
  }

  @Override
  public List<AccessLog> logs() {
    return List.of(
        AccessLog.of(
                "default", LineFormat.detected(EnumSet.allOf(Fact.class)), Loss.and(NAME, LOSSES))
            .with(PREFACE),
        AccessLog.of("rich", LineFormat.of(RICH), LOSSES).with(PREFACE));
  }

  @Override
  public List<Launch> configure(Home home) {
    String text =
        """
        server.modules = ( "mod_accesslog" )
        server.bind = "127.0.0.1"
        server.port = @port
        server.document-root = "@folder/www"
        server.errorlog = "@folder/errors.txt"
        server.feature-flags = ( "server.h2proto" => "enable", "server.h2c" => "enable" )
        accesslog.filename = "@folder/logs/default.log"
        $SERVER["socket"] == "127.0.0.1:@second" {
          accesslog.filename = "@folder/logs/rich.log"
          accesslog.format = "%s"
        }
        """
            .formatted(RICH.replace("\"", "\\\""));
    String file = home.write("lighttpd.conf", text).toString();
    return List.of(Launch.of(home, "/usr/sbin/lighttpd", "-D", "-f", file));
  }
}
