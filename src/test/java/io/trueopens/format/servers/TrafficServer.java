package io.trueopens.format.servers;

import java.util.EnumSet;
import java.util.List;
import java.util.Locale;

/** Apache Traffic Server in front of a server. Its default log is binary; these are its texts. */
final class TrafficServer implements Server {
  /** What its log escapes in a URL. */
  private static final String UNSAFE = "\"\\<>{}|^`[]#";

  private static final String[] REFUSED = {
    "utf8-in-target",
    "latin1-in-target",
    "broken-utf8-in-query",
    "control-in-target",
    "tab-in-target",
    "blank-in-target",
    "blanks-in-query",
    "protocol-in-target",
    "odd-protocol",
    "options-of-server"
  };
  private static final Loss[] OF_REQUEST_LINES = {
    Loss.to(Fact.TARGET, "/", "Traffic Server logs / for a target that it refuses", REFUSED),
    Loss.of(
        Fact.TARGET,
        target -> target + "/",
        "Traffic Server takes the target for a host",
        "no-slash"),
    Loss.of(
        Fact.TARGET,
        target -> RequestDraft.HOST + target,
        "Traffic Server logs host and target of a request whose header it refuses",
        "control-in-agent"),
    Loss.of(
        Fact.TARGET,
        target -> target.substring(1),
        "Traffic Server makes one slash of two",
        "two-slashes"),
    Loss.to(
        Fact.HOST,
        "127.0.0.1",
        "Traffic Server logs the URL that it asks the server behind it for"),
    Loss.of(Fact.HOST, "Traffic Server logs no host of a target that it refuses", REFUSED),
    Loss.of(
        Fact.HOST,
        "Traffic Server logs no host of a request that it refuses",
        "no-slash",
        "control-in-agent",
        "http-9.9",
        "no-protocol",
        "http-0.9",
        "client-hello",
        "remote-desktop",
        "one-word",
        "ssh",
        "blank-lines"),
    Loss.ofLines("Traffic Server logs no preface of HTTP/2", "http-2")
  };
  private static final Loss[] OF_SQUID = {
    Loss.of(
        Fact.TARGET,
        TrafficServer::escaped,
        "Traffic Server escapes what does not belong into a URL"),
    Loss.of(
        Fact.TARGET,
        target -> target + "25",
        "Traffic Server escapes a percent sign at the end",
        "broken-percent-in-query"),
    Loss.to(
        Fact.TARGET,
        "/",
        "Traffic Server logs / for bytes that are no request",
        "client-hello",
        "remote-desktop",
        "one-word",
        "ssh",
        "blank-lines")
  };
  private static final Loss[] OF_HEADERS = {
    Loss.ofHeaders("Traffic Server logs no headers of a target that it refuses", REFUSED),
    Loss.ofHeaders(
        "Traffic Server logs no headers of a request that it refuses",
        "control-in-agent",
        "http-9.9",
        "no-protocol")
  };

  @Override
  public String name() {
    return "trafficserver";
  }

  @Override
  public boolean speaksHttp2() {
    return false; // it does so only behind TLS
  }

  @Override
  public List<AccessLog> logs() {
    return List.of(
        AccessLog.of(
            "squid",
            LineFormat.detected(LineFormat.with(Fact.HOST, LineFormat.common())),
            Loss.and(OF_REQUEST_LINES, OF_SQUID)),
        AccessLog.of(
            "common",
            LineFormat.detected(LineFormat.with(Fact.HOST, LineFormat.common())),
            Loss.and(OF_REQUEST_LINES, Loss.RAW_BACKSLASHES)),
        AccessLog.of(
            "combined",
            LineFormat.detected(EnumSet.allOf(Fact.class)),
            Loss.and(Loss.and(OF_REQUEST_LINES, OF_HEADERS), Loss.RAW_BACKSLASHES)));
  }

  @Override
  public List<Launch> configure(Home home) {
    home.write(
        "etc/records.config",
        """
        CONFIG proxy.config.http.server_ports STRING @port:ip-in=127.0.0.1
        CONFIG proxy.config.admin.user_id STRING #-1
        CONFIG proxy.config.crash_log_helper STRING NULL
        CONFIG proxy.config.log.max_secs_per_buffer INT 1
        CONFIG proxy.config.log.periodic_tasks_interval INT 1
        CONFIG proxy.config.url_remap.pristine_host_hdr INT 1
        CONFIG proxy.config.http.cache.http INT 0
        CONFIG proxy.config.exec_thread.autoconfig INT 0
        CONFIG proxy.config.exec_thread.limit INT 1
        """);
    home.write("etc/remap.config", "map / http://127.0.0.1:@origin/\n");
    home.write("etc/storage.config", "@folder/cache 16M\n");
    home.write("cache/.keep", "");
    home.write("run/.keep", "");
    home.write("etc/logging.yaml", LOGGING);
    home.write("etc/ip_allow.yaml", ALLOW);
    String root = home.write("runroot.yaml", ROOT).toString();
    return List.of(Launch.of(home, "env", "TS_RUNROOT=" + root, "/usr/bin/traffic_server"));
  }

  /** As Debian's logging.yaml has the first two. */
  private static final String LOGGING =
      """
      logging:
        formats:
          - name: squid
            format: '%<cqtq> %<ttms> %<chi> %<crc>/%<pssc> %<psql> %<cqhm> %<cquc> %<caun> %<phr>/%<shn> %<psct>'
          - name: common
            format: '%<chi> - %<caun> [%<cqtn>] "%<cqtx>" %<pssc> %<pscl>'
          - name: combined
            format: '%<chi> - %<caun> [%<cqtn>] "%<cqtx>" %<pssc> %<pscl> "%<{Referer}cqh>" "%<{User-Agent}cqh>"'
        logs:
          - filename: squid
            format: squid
            mode: ascii
          - filename: common
            format: common
            mode: ascii
          - filename: combined
            format: combined
            mode: ascii
      """;

  private static final String ALLOW =
      """
      ip_allow:
        - apply: in
          ip_addrs: 127.0.0.1
          action: allow
          methods: ALL
      """;

  private static final String ROOT =
      """
      prefix: @folder
      sysconfdir: @folder/etc
      localstatedir: @folder/run
      runtimedir: @folder/run
      logdir: @folder/logs
      cachedir: @folder/cache
      bindir: /usr/bin
      sbindir: /usr/bin
      libdir: /usr/lib/trafficserver
      libexecdir: /usr/lib/trafficserver/modules
      datadir: /usr/share/trafficserver
      """;

  private static String escaped(String target) {
    StringBuilder text = new StringBuilder();
    target
        .chars()
        .forEach(
            c ->
                text.append(
                    UNSAFE.indexOf(c) < 0
                        ? Character.toString(c)
                        : String.format(Locale.ROOT, "%%%02X", c)));
    return text.toString();
  }
}
