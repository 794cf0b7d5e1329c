package io.trueopens.format.servers;

import static io.trueopens.format.servers.RequestDraft.get;
import static io.trueopens.format.servers.RequestDraft.utf8;

import java.util.List;
import java.util.stream.Stream;

/** Requests whose headers are hard to log. */
final class HardHeaders {
  private HardHeaders() {}

  static List<Request> all() {
    return Stream.of(agents(), referers(), hosts(), proxies()).flatMap(List::stream).toList();
  }

  private static List<Request> agents() {
    return List.of(
        get("/agent/none").without("User-Agent").named("no-agent"),
        get("/agent/empty").agent("").named("empty-agent"),
        get("/agent/dash").agent("-").named("dash-agent"),
        get("/agent/quote").agent("a \"b\" c").named("quote-in-agent"),
        get("/agent/backslash").agent("a\\x41\\\"b\\n \\").named("backslash-in-agent"),
        get("/agent/json").agent("x\",\"status\":200,\"y\":\"z").named("json-in-agent"),
        get("/agent/utf8").agent(utf8("Größe 日本 🎈")).named("utf8-in-agent"),
        get("/agent/latin1").agent("caf\u00e9 \u00ff").named("latin1-in-agent"),
        get("/agent/control").agent("a\u0001\u001b[31mb").named("control-in-agent"),
        get("/agent/tab").agent("a\tb").named("tab-in-agent"),
        get("/agent/signs").agent("{a|b} [c] %h $d #22 'e'; & +").named("signs-in-agent"),
        get("/agent/line").agent("\" 200 1 \"-\" \"x").named("line-in-agent"),
        get("/agent/long").agent("Mozilla/5.0 " + "a".repeat(3_000)).named("long-agent"));
  }

  private static List<Request> referers() {
    return List.of(
        get("/referer/quote").referer("http://e.org/\"a\"?\\").named("quote-in-referer"),
        get("/referer/utf8").referer(utf8("http://e.org/größe")).named("utf8-in-referer"),
        get("/referer/blank").referer("http://e.org/a b").named("blank-in-referer"));
  }

  private static List<Request> hosts() {
    return List.of(
        get("/host/ipv6")
            .header("Host", "[2001:db8::1]:8080")
            .means(Fact.HOST, "[2001:db8::1]")
            .named("ipv6-host"),
        get("/host/port")
            .header("Host", "cdn.example.org:8443")
            .means(Fact.HOST, "cdn.example.org")
            .named("host-with-port"),
        get("/host/none").without("Host").named("no-host"),
        get("/host/case").header("Host", "IMG.Example.ORG").named("host-in-capitals"));
  }

  /** 10.0.0.0/8 is trusted beside the peer. */
  private static List<Request> proxies() {
    return List.of(
        get("/proxy/one").forwarded("203.0.113.9", "203.0.113.9").named("one-proxy"),
        get("/proxy/chain")
            .forwarded("192.0.2.1, 203.0.113.9, 10.0.0.7", "203.0.113.9")
            .named("chain-of-proxies"),
        get("/proxy/ipv6").forwarded("2001:db8::9", "2001:db8::9").named("ipv6-behind-proxy"),
        get("/proxy/unknown")
            .forwarded("203.0.113.9, unknown", Request.PEER)
            .named("unknown-behind-proxy"));
  }
}
