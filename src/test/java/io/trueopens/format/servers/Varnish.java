package io.trueopens.format.servers;

import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/** Varnish, and a process of varnishncsa for each log. */
final class Varnish implements Server {
  /** What is left of a record, with the zero at its end, of Varnish's vsl_reclen. */
  private static final int RECORD = 254;

  private static final String RICH =
      "%h %l %u %t \"%r\" %s %b \"%{Referer}i\" \"%{User-agent}i\" \"%{X-Forwarded-For}i\""
          + " \"%{Host}i\"";

  private static final String[] REFUSED = {
    "control-in-target",
    "tab-in-target",
    "blank-in-target",
    "blanks-in-query",
    "protocol-in-target",
    "control-in-agent",
    "http-9.9",
    "odd-protocol",
    "no-protocol",
    "remote-desktop",
    "one-word",
    "ssh"
  };
  private static final Loss[] LOSSES = {
    Loss.ofLines(
        "Varnish logs no connection without a line", "http-0.9", "client-hello", "blank-lines"),
    new Loss(
        "Varnish logs a request that it refuses as one for http://localhost by nobody",
        Set.of(REFUSED),
        facts -> Map.of(Fact.STATUS, "400")),
    Loss.to(Fact.HOST, "localhost", "Varnish has a default for it", "no-host"),
    Loss.to(
        Fact.TARGET,
        "/",
        "varnishncsa writes host and target as one URL, and this is none",
        "no-slash",
        "options-of-server"),
    Loss.of(
        Fact.TARGET,
        target -> "//" + RequestDraft.HOST,
        "varnishncsa writes host and target as one URL, and here both are hosts",
        "absolute-form-bare"),
    Loss.of(
        Fact.TARGET,
        target -> target.substring(0, RECORD),
        "varnishncsa has records of 255 bytes",
        "8-kilobytes"),
    Loss.of(
        Fact.AGENT,
        agent -> agent.substring(0, RECORD - "User-Agent: ".length()),
        "varnishncsa has records of 255 bytes",
        "long-agent"),
  };

  private static final Loss[] HOSTS = {
    Loss.of(
        Fact.HOST,
        host -> host + "a.gif",
        "varnishncsa writes host and target as one URL, and nothing parts them",
        "no-slash"),
    Loss.of(
        Fact.HOST,
        host -> host + "*",
        "varnishncsa writes host and target as one URL, and nothing parts them",
        "options-of-server"),
    Loss.of(
        Fact.HOST,
        host -> host + "http",
        "varnishncsa writes host and target as one URL, and here both have a host",
        "absolute-form-bare")
  };

  @Override
  public String name() {
    return "varnish";
  }

  @Override
  public List<AccessLog> logs() {
    return List.of(
        AccessLog.of(
            "default", LineFormat.detected(EnumSet.allOf(Fact.class)), Loss.and(LOSSES, HOSTS)),
        AccessLog.of("rich", LineFormat.of(RICH), LOSSES));
  }

  @Override
  public boolean logsLate() {
    return true;
  }

  @Override
  public List<Launch> configure(Home home) {
    String vcl =
        """
        vcl 4.1;
        backend default none;
        sub vcl_recv { return (synth(200)); }
        """;
    String work = home.path("varnish").toString();
    Launch server =
        Launch.of(
            home,
            "/usr/sbin/varnishd",
            "-F",
            "-j",
            "none",
            "-n",
            work,
            "-a",
            "127.0.0.1:" + home.ports().get(0),
            "-f",
            home.write("default.vcl", vcl).toString(),
            "-s",
            "malloc,4m",
            "-T",
            "none",
            "-p",
            "feature=+http2");
    return List.of(server, log(home, "default"), log(home, "rich", "-F", RICH));
  }

  private static Launch log(Home home, String name, String... format) {
    Launch launch =
        Launch.of(
            home,
            "/usr/bin/varnishncsa",
            "-n",
            home.path("varnish").toString(),
            "-t",
            "20",
            "-w",
            home.log(name).toString());
    return new Launch(
        launch.output(),
        Stream.concat(launch.command().stream(), List.of(format).stream()).toList());
  }
}
