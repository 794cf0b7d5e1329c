package io.trueopens.format.servers;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A request in HTTP/2 with prior knowledge, and the status of its answer. Headers are written as
 * literals, which every server must read.
 *
 * <p>Source: RFC 9113 (frames) and RFC 7541 (headers).
 */
final class Http2 {
  private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";
  private static final int HEADERS = 1;
  private static final int SETTINGS = 4;
  private static final int GOAWAY = 7;
  private static final int END_OF_STREAM_AND_HEADERS = 5;
  private static final int FRAME_HEADER = 9;

  /** The statuses that RFC 7541 gives an index of its own, from 8 on. */
  private static final List<Integer> STATUSES = List.of(200, 204, 206, 304, 400, 404, 500);

  private static final int INDEXED = 0x80;
  private static final int FIRST_STATUS = INDEXED | 8;

  private Http2() {}

  /** A pixel, asked for in HTTP/2; to a server without it, the preface is a request. */
  static Request request(boolean spoken) {
    Map<Fact, String> facts = new EnumMap<>(Fact.class);
    facts.put(Fact.METHOD, spoken ? "GET" : "PRI");
    facts.put(Fact.TARGET, spoken ? "/h2/open.gif?m=2" : "*");
    if (spoken) {
      facts.put(Fact.HOST, RequestDraft.HOST);
      facts.put(Fact.AGENT, "h2 \"agent\"");
      facts.put(Fact.REFERER, "https://mail.example.org/h2");
    }
    return new Request("http-2", bytes(), facts, Request.PEER);
  }

  private static byte[] bytes() {
    ByteArrayOutputStream headers = new ByteArrayOutputStream();
    literal(headers, ":method", "GET");
    literal(headers, ":scheme", "http");
    literal(headers, ":authority", RequestDraft.HOST);
    literal(headers, ":path", "/h2/open.gif?m=2");
    literal(headers, "user-agent", "h2 \"agent\"");
    literal(headers, "referer", "https://mail.example.org/h2");
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(PREFACE.getBytes(StandardCharsets.US_ASCII));
    frame(all, SETTINGS, 0, new byte[0]);
    frame(all, HEADERS, END_OF_STREAM_AND_HEADERS, headers.toByteArray());
    return all.toByteArray();
  }

  /** Says that nothing more is asked, so that the server closes. */
  static byte[] farewell() {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    frame(all, GOAWAY, 0, new byte[8]);
    return all.toByteArray();
  }

  private static void literal(ByteArrayOutputStream out, String name, String value) {
    out.write(0);
    for (String text : List.of(name, value)) {
      out.write(text.length());
      out.writeBytes(text.getBytes(StandardCharsets.US_ASCII));
    }
  }

  private static void frame(ByteArrayOutputStream out, int type, int flags, byte[] payload) {
    int stream = type == HEADERS ? 1 : 0;
    out.writeBytes(
        new byte[] {
          0, (byte) (payload.length >> 8), (byte) payload.length, (byte) type, (byte) flags
        });
    out.writeBytes(new byte[] {0, 0, 0, (byte) stream});
    out.writeBytes(payload);
  }

  /** The status in an answer, of which only those with an index are read; null without headers. */
  static Integer status(byte[] answer) {
    for (int at = 0; at + FRAME_HEADER < answer.length; ) {
      int length = (answer[at + 1] & 0xff) << 8 | answer[at + 2] & 0xff;
      if (answer[at + 3] == HEADERS) {
        return status(answer, at + FRAME_HEADER);
      }
      at += FRAME_HEADER + length;
    }
    return null;
  }

  private static Integer status(byte[] answer, int start) {
    int at = start;
    // The size of the table may be told first.
    while ((answer[at] & 0xe0) == 0x20) {
      at += (answer[at] & 0x1f) == 0x1f ? 3 : 1;
    }
    int index = (answer[at] & 0xff) - FIRST_STATUS;
    return STATUSES.get(Objects.checkIndex(index, STATUSES.size()));
  }
}
