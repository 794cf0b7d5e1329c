package io.trueopens.format.servers;

import java.util.EnumSet;
import java.util.List;

/** Caddy; each of its sites has one log. */
final class Caddy implements Server {
  private static final Loss[] LOSSES = {
    Loss.ofLines(
        "Caddy logs no request that it refuses",
        "broken-percent",
        "control-in-target",
        "tab-in-target",
        "blank-in-target",
        "blanks-in-query",
        "protocol-in-target",
        "no-slash",
        "control-in-agent",
        "no-host",
        "options-of-server",
        "http-9.9",
        "odd-protocol",
        "no-protocol",
        "http-0.9",
        "client-hello",
        "remote-desktop",
        "one-word",
        "ssh",
        "blank-lines"),
    Loss.of(
        Fact.TARGET,
        Caddy::readable,
        "Caddy writes bytes that are no UTF-8 as U+FFFD",
        "latin1-in-target",
        "broken-utf8-in-query"),
    Loss.of(
        Fact.AGENT,
        Caddy::readable,
        "Caddy writes bytes that are no UTF-8 as U+FFFD",
        "latin1-in-agent")
  };

  @Override
  public String name() {
    return "caddy";
  }

  @Override
  public boolean sharesPort() {
    return false;
  }

  @Override
  public List<AccessLog> logs() {
    return List.of(
        AccessLog.of(
            "default", LineFormat.detectedBehindProxies(EnumSet.allOf(Fact.class)), LOSSES),
        AccessLog.of(
            "iso8601", LineFormat.detectedBehindProxies(EnumSet.allOf(Fact.class)), LOSSES));
  }

  @Override
  public List<Launch> configure(Home home) {
    String text =
        """
        {
          admin off
          auto_https off
          storage file_system @folder/caddy
          servers {
            protocols h1 h2 h2c
          }
        }
        http://:@port {
          bind 127.0.0.1
          root * @folder/www
          file_server
          log {
            output file @folder/logs/default.log
          }
        }
        http://:@second {
          bind 127.0.0.1
          root * @folder/www
          file_server
          log {
            output file @folder/logs/iso8601.log
            format json {
              time_format iso8601
            }
          }
        }
        """;
    String file = home.write("Caddyfile", text).toString();
    List<String> command =
        List.of("env", "HOME=" + home.folder(), "/usr/bin/caddy", "run", "--config", file);
    return List.of(new Launch(home.path("out.txt"), command));
  }

  private static String readable(String latin1) {
    return latin1.replaceAll("[^\\x00-\\x7f]", "\ufffd");
  }
}
