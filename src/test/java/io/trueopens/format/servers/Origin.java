package io.trueopens.format.servers;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

/** The server behind proxies: whatever it is asked, it answers 200 and closes. */
final class Origin implements AutoCloseable {
  private static final byte[] ANSWER =
      "HTTP/1.1 200 OK\r\nContent-Length: 0\r\nConnection: close\r\n\r\n"
          .getBytes(StandardCharsets.US_ASCII);
  private static final int END_OF_HEADERS = 0x0d0a0d0a;

  private final ServerSocket socket;

  private Origin(ServerSocket socket) {
    this.socket = socket;
  }

  static Origin start() throws IOException {
    Origin origin = new Origin(new ServerSocket(0, 50, InetAddress.getLoopbackAddress()));
    Thread thread = new Thread(origin::serve, "origin");
    thread.setDaemon(true);
    thread.start();
    return origin;
  }

  int port() {
    return socket.getLocalPort();
  }

  private void serve() {
    while (!socket.isClosed()) {
      try (Socket asked = socket.accept()) {
        asked.setSoTimeout(1_000);
        skipHeaders(asked.getInputStream());
        asked.getOutputStream().write(ANSWER);
      } catch (IOException e) {
        // The proxy hung up, or the test is over: what counts is what the proxy logs.
        continue;
      }
    }
  }

  private static void skipHeaders(InputStream in) throws IOException {
    int last = 0;
    for (int b = in.read(); b >= 0 && last != END_OF_HEADERS; b = in.read()) {
      last = last << 8 | b;
      if (last == END_OF_HEADERS) {
        return;
      }
    }
  }

  @Override
  public void close() throws IOException {
    socket.close();
  }
}
