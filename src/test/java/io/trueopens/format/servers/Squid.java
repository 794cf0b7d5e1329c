package io.trueopens.format.servers;

import io.trueopens.hit.Hit;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Squid as the accelerator of a server. */
final class Squid implements Server {
  private static final Loss[] OF_REQUEST_LINES = {
    Loss.of(Fact.TARGET, Squid::withoutQuery, "Squid leaves out queries, by strip_query_terms"),
    Loss.of(
        Fact.TARGET,
        target -> target.replaceAll("\\s", ""),
        "Squid takes blanks out of targets, by uri_whitespace",
        "tab-in-target",
        "blank-in-target",
        "blanks-in-query",
        "protocol-in-target",
        "odd-protocol"),
    Loss.to(
        Fact.TARGET,
        "/gr%C3%B6%C3%9Fe-%E6%97%A5%E6%9C%AC.gif",
        "Squid escapes bytes of UTF-8",
        "utf8-in-target"),
    Loss.of(
        Fact.METHOD,
        method -> method.toUpperCase(Locale.ROOT),
        "Squid knows methods in any case, and logs them in capitals",
        "lower-case-method"),
    Loss.to(Fact.TARGET, "/", "Squid makes a broken URL of it", "options-of-server"),
    Loss.to(
        Fact.TARGET,
        "error:invalid-request",
        "Squid logs the error in place of a target that it refuses",
        "control-in-target",
        "one-word"),
    Loss.to(Fact.METHOD, "hello", "Squid takes any word for a method", "one-word"),
    Loss.of(
        Fact.HOST,
        "Squid logs no host of a target that it refuses",
        "control-in-target",
        "no-slash"),
    Loss.to(Fact.HOST, RequestDraft.HOST, "Squid has a default for it", "no-host", "http-0.9"),
    Loss.of(
        Fact.HOST,
        host -> host.toLowerCase(Locale.ROOT),
        "Squid logs hosts in lower case",
        "host-in-capitals"),
    Loss.to(Fact.HOST, ":80*", "Squid makes a broken URL of it", "options-of-server"),
    Loss.ofLines("Squid logs what ended before its headers as such", "client-hello", "blank-lines")
  };
  private static final Loss NATIVE =
      Loss.to(
          Fact.TARGET,
          "error:invalid-request",
          "Squid logs the error in place of a target that it refuses",
          "remote-desktop",
          "ssh");
  private static final Surplus ENDED =
      new Surplus(
          "the end of a connection without a whole request",
          "error:transaction-end-before-headers",
          Hit.class,
          Set.of(
              "http-9.9", "odd-protocol", "no-protocol", "client-hello", "blank-lines", "http-2"));
  private static final Loss AGENT =
      Loss.of(
          Fact.AGENT,
          "Squid refuses the request line, or takes it for HTTP/0.9, and reads no headers",
          "control-in-target",
          "no-slash",
          "http-9.9",
          "odd-protocol",
          "no-protocol");

  @Override
  public String name() {
    return "squid";
  }

  @Override
  public boolean speaksHttp2() {
    return false;
  }

  @Override
  public List<AccessLog> logs() {
    return List.of(
        AccessLog.of(
                "native",
                LineFormat.detected(LineFormat.with(Fact.HOST, LineFormat.common())),
                Loss.and(NATIVE, OF_REQUEST_LINES))
            .with(ENDED),
        AccessLog.of(
                "combined",
                LineFormat.detected(EnumSet.allOf(Fact.class)),
                Loss.and(AGENT, OF_REQUEST_LINES))
            .with(ENDED));
  }

  @Override
  public List<Launch> configure(Home home) {
    String text =
        """
        http_port 127.0.0.1:@port accel defaultsite=img.example.org
        cache_peer 127.0.0.1 parent @origin 0 no-query originserver no-digest
        http_access allow all
        cache deny all
        cache_mem 1 MB
        cache_log @folder/errors.txt
        coredump_dir @folder
        pid_filename none
        pinger_enable off
        shutdown_lifetime 0 seconds
        icon_directory /usr/share/squid/icons
        access_log stdio:@folder/logs/native.log squid
        access_log stdio:@folder/logs/combined.log combined
        """;
    String file = home.write("squid.conf", text).toString();
    return List.of(Launch.of(home, "/usr/sbin/squid", "-N", "-f", file));
  }

  private static String withoutQuery(String target) {
    int query = target.indexOf('?');
    return query < 0 ? target : target.substring(0, query + 1);
  }
}
