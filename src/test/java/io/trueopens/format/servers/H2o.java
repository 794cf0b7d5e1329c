package io.trueopens.format.servers;

import java.util.List;

/** H2O with a folder of files. */
final class H2o implements Server {
  private static final String RICH =
      "%h %l %u %t \"%r\" %s %b \"%{Referer}i\" \"%{User-agent}i\" \"%{X-Forwarded-For}i\""
          + " \"%V\"";

  private static final Loss[] LOSSES = {
    Loss.ofLines(
        "H2O logs no request that it refuses",
        "control-in-target",
        "tab-in-target",
        "blank-in-target",
        "blanks-in-query",
        "protocol-in-target",
        "control-in-agent",
        "http-9.9",
        "odd-protocol",
        "no-protocol",
        "http-0.9",
        "client-hello",
        "remote-desktop",
        "one-word",
        "ssh",
        "blank-lines")
  };

  private static final Loss[] QUOTES = {
    Loss.to(
        Fact.AGENT,
        "a\\x41\\\\x22b\\n \\",
        "where a backslash ends a field, nothing is taken for an escape",
        "backslash-in-agent"),
    Loss.to(
        Fact.REFERER,
        "http://e.org/\\x22a\\x22?\\",
        "where a backslash ends a field, nothing is taken for an escape",
        "quote-in-referer")
  };
  private static final Loss[] ALL = Loss.and(Loss.and(LOSSES, QUOTES), Loss.RAW_BACKSLASHES);
  private static final Loss NO_HOST =
      Loss.to(Fact.HOST, "default", "H2O logs the name of its configuration", "no-host");

  @Override
  public String name() {
    return "h2o";
  }

  @Override
  public List<AccessLog> logs() {
    return List.of(
        AccessLog.of(
            "default",
            LineFormat.detected(LineFormat.combined()),
            Loss.and(Loss.ABSOLUTE_FORM, ALL)),
        AccessLog.of("rich", LineFormat.of(RICH), Loss.and(NO_HOST, ALL)));
  }

  @Override
  public List<Launch> configure(Home home) {
    String text =
        """
        num-threads: 1
        listen:
          host: 127.0.0.1
          port: @port
        access-log: @folder/logs/default.log
        error-log: @folder/errors.txt
        pid-file: @folder/h2o.pid
        hosts:
          default:
            access-log:
              path: @folder/logs/rich.log
              format: '%s'
            paths:
              /:
                file.dir: @folder/www
        """
            .formatted(RICH);
    String file = home.write("h2o.conf", text).toString();
    return List.of(Launch.of(home, "/usr/bin/h2o", "-c", file));
  }
}
