package io.trueopens.format.servers;

import static io.trueopens.format.servers.RequestDraft.get;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/** Other methods and protocols, and bytes that are no request at all. */
final class HardMessages {
  private static final String CLIENT_HELLO =
      "\u0016\u0003\u0001\u0000\u00f5\u0001\u0000\u0000\u00f1\u0003\u0003\"\\\u00e9\u0000 a\u0013"
          + "\u0002";

  private HardMessages() {}

  static List<Request> all() {
    return List.of(
        new RequestDraft("HEAD", HardTargets.PIXEL).named("head"),
        new RequestDraft("OPTIONS", "/options").named("options"),
        new RequestDraft("OPTIONS", "*").named("options-of-server"),
        new RequestDraft("POST", "/post").body("a=b&c=d").named("post"),
        new RequestDraft("PROPFIND", "/propfind").named("propfind"),
        new RequestDraft("M-SEARCH", "/m-search").named("hyphen-in-method"),
        new RequestDraft("get", "/lower-case").named("lower-case-method"),
        get(HardTargets.PIXEL).header("Range", "bytes=2-5").named("range"),
        get("/1.0").protocol(" HTTP/1.0").named("http-1.0"),
        get("/9.9").protocol(" HTTP/9.9").named("http-9.9"),
        get("/odd").protocol(" FOO/1.1").means(Fact.TARGET, "/odd FOO/1.1").named("odd-protocol"),
        get("/no-protocol").protocol("").named("no-protocol"),
        bytes("http-0.9", "GET /0.9\r\n", Map.of(Fact.METHOD, "GET", Fact.TARGET, "/0.9")),
        bytes("client-hello", CLIENT_HELLO, Map.of()),
        bytes("remote-desktop", "\u0003\u0000\u0000/*\u00e0\u0000\r\n\r\n", Map.of()),
        bytes("one-word", "hello\r\n\r\n", Map.of()),
        bytes("ssh", "SSH-2.0-Go\r\n\r\n", Map.of()),
        bytes("blank-lines", "\r\n\r\n\r\n", Map.of()));
  }

  private static Request bytes(String name, String text, Map<Fact, String> facts) {
    return new Request(name, text.getBytes(StandardCharsets.ISO_8859_1), facts, Request.PEER);
  }
}
