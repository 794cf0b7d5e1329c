package io.trueopens.format.servers;

import java.util.List;

/** Apache, with the modules that logging and HTTP/2 need. */
final class Apache implements Server {
  private static final String RICH =
      "%a %l %u %t \"%r\" %>s %O \"%{Referer}i\" \"%{User-Agent}i\" \"%{X-Forwarded-For}i\""
          + " \"%{Host}i\"";

  private static final Loss[] LOSSES = {
    Loss.ofHeaders(
        "Apache refuses the request line, or takes it for HTTP/0.9, and reads no headers",
        "control-in-target",
        "tab-in-target",
        "blank-in-target",
        "blanks-in-query",
        "protocol-in-target",
        "fragment",
        "no-slash",
        "odd-protocol",
        "no-protocol"),
    Loss.of(Fact.AGENT, "Apache refuses control bytes in a header", "control-in-agent"),
    Loss.of(
        Fact.TARGET,
        target -> target.replace('\t', ' '),
        "Apache logs a tab in the request line as a blank",
        "tab-in-target"),
    Loss.to(
        Fact.TARGET,
        "/a b?c",
        "Apache makes one blank of several, and cuts what follows the third word",
        "blanks-in-query"),
    Loss.to(
        Fact.TARGET,
        "/a",
        "Apache takes the second word for the protocol where it looks like one",
        "protocol-in-target"),
    Loss.ofLines("Apache logs no connection without a line", "client-hello", "blank-lines")
  };

  @Override
  public String name() {
    return "apache2";
  }

  @Override
  public List<AccessLog> logs() {
    return List.of(
        AccessLog.of(
            "combined",
            LineFormat.detected(LineFormat.combined()),
            Loss.and(Loss.ABSOLUTE_FORM, LOSSES)),
        AccessLog.of("rich", LineFormat.of(RICH), LOSSES));
  }

  @Override
  public List<Launch> configure(Home home) {
    String text =
        """
        ServerRoot @folder
        ServerName localhost
        Listen 127.0.0.1:@port
        PidFile @folder/apache.pid
        Mutex file:@folder
        ErrorLog @folder/errors.txt
        DocumentRoot @folder/www
        LoadModule mpm_event_module /usr/lib/apache2/modules/mod_mpm_event.so
        LoadModule authz_core_module /usr/lib/apache2/modules/mod_authz_core.so
        LoadModule http2_module /usr/lib/apache2/modules/mod_http2.so
        Protocols h2c http/1.1
        LogFormat "%%h %%l %%u %%t \\"%%r\\" %%>s %%O \\"%%{Referer}i\\" \\"%%{User-Agent}i\\"" combined
        LogFormat "%s" rich
        CustomLog @folder/logs/combined.log combined
        CustomLog @folder/logs/rich.log rich
        """
            .formatted(RICH.replace("\"", "\\\""));
    return List.of(
        Launch.of(
            home, "/usr/sbin/apache2", "-X", "-f", home.write("apache.conf", text).toString()));
  }
}
