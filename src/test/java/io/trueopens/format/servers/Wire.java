package io.trueopens.format.servers;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;

/** Sends bytes to a server, as they are. */
final class Wire {
  /**
   * A server that waits for more is shown after this time that there is none. Not one that was
   * asked to close: it may just be slow, and some give up requests whose sender has closed.
   */
  private static final int PATIENCE_MILLIS = 250;

  private static final int LAST_MILLIS = 5_000;
  private static final Clock CLOCK = Clock.systemUTC();

  private Wire() {}

  /**
   * Sends a request over a connection of its own and takes the answer.
   *
   * @throws IOException when nobody listens
   */
  static Answer send(int port, byte[] request) throws IOException {
    Instant sent = CLOCK.instant();
    ByteArrayOutputStream answer = new ByteArrayOutputStream();
    try (Socket socket = new Socket()) {
      socket.connect(new InetSocketAddress(Request.PEER, port), LAST_MILLIS);
      exchange(socket, request, answer);
    }
    return new Answer(sent, CLOCK.instant(), answer.toByteArray());
  }

  private static void exchange(Socket socket, byte[] request, ByteArrayOutputStream answer)
      throws IOException {
    try {
      OutputStream out = socket.getOutputStream();
      out.write(request);
      out.flush();
      int patience = asksToClose(request) ? LAST_MILLIS : PATIENCE_MILLIS;
      if (!readToEnd(socket, patience, answer)) {
        if (new Answer(Instant.EPOCH, Instant.EPOCH, answer.toByteArray()).isHttp2()) {
          out.write(Http2.farewell());
        }
        socket.shutdownOutput();
        readToEnd(socket, LAST_MILLIS, answer);
      }
    } catch (SocketException e) {
      // A server that refuses a request resets the connection; what it answered before counts.
      answer.flush();
    }
  }

  private static boolean asksToClose(byte[] request) {
    return new String(request, StandardCharsets.ISO_8859_1).contains("Connection: close");
  }

  /** Whether the server closed within the time. */
  private static boolean readToEnd(Socket socket, int millis, ByteArrayOutputStream answer)
      throws IOException {
    socket.setSoTimeout(millis);
    InputStream in = socket.getInputStream();
    byte[] buffer = new byte[8192];
    try {
      for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
        answer.write(buffer, 0, n);
      }
      return true;
    } catch (SocketTimeoutException e) {
      return false;
    }
  }
}
