package io.trueopens.format.servers;

import io.trueopens.hit.Rejected;
import java.util.List;
import java.util.Set;

/** HAProxy in front of a server; a process for each log, which goes to its standard output. */
final class Haproxy implements Server {
  private static final String[] REFUSED = {
    "utf8-in-target",
    "latin1-in-target",
    "broken-utf8-in-query",
    "control-in-target",
    "tab-in-target",
    "blank-in-target",
    "blanks-in-query",
    "protocol-in-target",
    "fragment",
    "no-slash",
    "odd-protocol",
    "no-protocol",
    "http-0.9"
  };
  private static final Loss[] LOSSES = {
    Loss.ofRequestLine("HAProxy logs <BADREQ> for what it refuses", REFUSED),
    Loss.ABSOLUTE_FORM,
    Loss.to(
        Fact.HOST, RequestDraft.HOST, "HAProxy logs targets of HTTP/2 with their host", "http-2"),
    Loss.ofLines("HAProxy cuts lines at 1,024 bytes", "8-kilobytes")
  };
  private static final Surplus CUT =
      new Surplus("a cut line", "\"GET /a?qqq", Rejected.class, Set.of("8-kilobytes"));
  private static final Loss LONG = Loss.ofLines("HAProxy cuts lines at 1,024 bytes", "long-agent");
  private static final Surplus LONG_CUT =
      new Surplus("a cut line", "{Mozilla/5.0 aaa", Rejected.class, Set.of("long-agent"));

  @Override
  public String name() {
    return "haproxy";
  }

  @Override
  public boolean sharesPort() {
    return false;
  }

  @Override
  public List<AccessLog> logs() {
    return List.of(
        AccessLog.of("httplog", LineFormat.detected(LineFormat.common()), LOSSES).with(CUT),
        AccessLog.of("clf", LineFormat.detected(LineFormat.common()), LOSSES).with(CUT),
        // Captures have no names, so that nothing says that this one is the agent.
        AccessLog.of("captures", LineFormat.detected(LineFormat.common()), Loss.and(LONG, LOSSES))
            .with(CUT, LONG_CUT));
  }

  @Override
  public List<Launch> configure(Home home) {
    return List.of(
        launch(home, "httplog", "@port", "option httplog"),
        launch(home, "clf", "@second", "option httplog clf"),
        launch(
            home,
            "captures",
            "@third",
            "option httplog\n  capture request header User-Agent len 4000"));
  }

  private static Launch launch(Home home, String log, String port, String option) {
    String text =
        """
        global
          log stdout format raw local0
          nbthread 1
        defaults
          mode http
          log global
          timeout connect 2s
          timeout client 2s
          timeout server 2s
        frontend web
          bind 127.0.0.1:%s
          %s
          default_backend origin
        backend origin
          server one 127.0.0.1:@origin
        """
            .formatted(port, option);
    String file = home.write(log + ".cfg", text).toString();
    return new Launch(home.log(log), List.of("/usr/sbin/haproxy", "-db", "-f", file));
  }
}
