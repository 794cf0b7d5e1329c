package io.trueopens.format.servers;

import java.util.List;

/** nginx; what it does not find is answered by its own pages. */
final class Nginx implements Server {
  private static final String MAIN =
      "$remote_addr - $remote_user [$time_local] \"$request\" $status $body_bytes_sent"
          + " \"$http_referer\" \"$http_user_agent\" \"$http_x_forwarded_for\" \"$http_host\"";
  private static final String JSON =
      "{\"time\":\"$time_iso8601\",\"client\":\"$remote_addr\",\"request\":\"$request\","
          + "\"status\":$status,\"referer\":\"$http_referer\",\"agent\":\"$http_user_agent\","
          + "\"forwarded\":\"$http_x_forwarded_for\",\"host\":\"$http_host\"}";

  private static final Loss REFUSED =
      Loss.ofHeaders(
          "nginx refuses the request line, or takes it for HTTP/0.9, and reads no headers",
          "broken-percent",
          "control-in-target",
          "tab-in-target",
          "blank-in-target",
          "blanks-in-query",
          "protocol-in-target",
          "no-slash",
          "options-of-server",
          "lower-case-method",
          "http-9.9",
          "odd-protocol",
          "no-protocol");

  @Override
  public String name() {
    return "nginx";
  }

  @Override
  public boolean speaksHttp2() {
    return false; // on a port without TLS it speaks either HTTP/2 or HTTP/1
  }

  @Override
  public List<AccessLog> logs() {
    return List.of(
        AccessLog.of(
            "combined", LineFormat.detected(LineFormat.combined()), REFUSED, Loss.ABSOLUTE_FORM),
        AccessLog.of("main", LineFormat.of(MAIN), REFUSED),
        AccessLog.of("json", LineFormat.of(JSON), REFUSED));
  }

  @Override
  public List<Launch> configure(Home home) {
    String text =
        """
        daemon off;
        master_process off;
        pid @folder/nginx.pid;
        error_log @folder/errors.txt;
        events { }
        http {
          log_format main '%s';
          log_format json escape=json '%s';
          access_log @folder/logs/combined.log combined;
          access_log @folder/logs/main.log main;
          access_log @folder/logs/json.log json;
          client_body_temp_path @folder/body;
          proxy_temp_path @folder/proxy;
          fastcgi_temp_path @folder/fastcgi;
          uwsgi_temp_path @folder/uwsgi;
          scgi_temp_path @folder/scgi;
          server {
            listen 127.0.0.1:@port;
            root @folder/www;
          }
        }
        """
            .formatted(MAIN, JSON);
    String file = home.write("nginx.conf", text).toString();
    String errors = home.path("errors.txt").toString();
    return List.of(Launch.of(home, "/usr/sbin/nginx", "-c", file, "-e", errors));
  }
}
