package io.trueopens.format.servers;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;

/** Puts a request together. In all texts a character is a byte. */
final class RequestDraft {
  static final String HOST = "img.example.org";

  private final String method;
  private final String target;
  private final Map<String, String> headers = new LinkedHashMap<>();
  private final Map<Fact, String> meant = new EnumMap<>(Fact.class);
  private String protocol = " HTTP/1.1";
  private String body = "";
  private String client = Request.PEER;

  RequestDraft(String method, String target) {
    this.method = method;
    this.target = target;
    header("Host", HOST).header("User-Agent", "probe/1.0").header("Connection", "close");
  }

  static RequestDraft get(String target) {
    return new RequestDraft("GET", target);
  }

  /** The bytes of a text in UTF-8, a character each. */
  static String utf8(String text) {
    return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
  }

  RequestDraft header(String name, String value) {
    headers.put(name, value);
    return this;
  }

  RequestDraft without(String name) {
    headers.remove(name);
    return this;
  }

  RequestDraft agent(String agent) {
    return header("User-Agent", agent);
  }

  RequestDraft referer(String referer) {
    return header("Referer", referer);
  }

  RequestDraft protocol(String text) {
    protocol = text;
    return this;
  }

  RequestDraft body(String text) {
    body = text;
    return header("Content-Length", String.valueOf(text.length()));
  }

  /** The proxies that the request came through, and the client that the trusted of them name. */
  RequestDraft forwarded(String value, String behind) {
    client = behind;
    return header("X-Forwarded-For", value);
  }

  /** A fact that does not stand in the request as it is. */
  RequestDraft means(Fact fact, String value) {
    meant.put(fact, value);
    return this;
  }

  Request named(String name) {
    StringBuilder text = new StringBuilder(method + " " + target + protocol + "\r\n");
    headers.forEach((key, value) -> text.append(key + ": " + value + "\r\n"));
    text.append("\r\n").append(body);
    return new Request(
        name, text.toString().getBytes(StandardCharsets.ISO_8859_1), facts(), client);
  }

  private Map<Fact, String> facts() {
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    facts.put(Fact.METHOD, method);
    facts.put(Fact.TARGET, target);
    facts.put(Fact.HOST, headers.get("Host"));
    facts.put(Fact.AGENT, headers.get("User-Agent"));
    facts.put(Fact.REFERER, headers.get("Referer"));
    facts.putAll(meant);
    // Logs write an empty header and one that is a dash as they write one that is missing.
    facts.values().removeIf(value -> value == null || value.isEmpty() || value.equals("-"));
    facts.replaceAll((fact, value) -> decoded(value));
    return facts;
  }

  /** Bytes are read as UTF-8 where they are, and else as Latin-1. */
  private static String decoded(String text) {
    byte[] bytes = text.getBytes(StandardCharsets.ISO_8859_1);
    try {
      return StandardCharsets.UTF_8.newDecoder().decode(ByteBuffer.wrap(bytes)).toString();
    } catch (CharacterCodingException e) {
      // No UTF-8, so that each byte is a character.
      return text;
    }
  }
}
