package io.trueopens.format.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.stream.Stream;

/**
 * Where a server may write, and where it listens.
 *
 * @param folder all its files are here; servers that give up root's rights may write too
 * @param ports free ports of the loopback address, one for each of its logs
 * @param origin the port of the server behind a proxy
 */
record Home(Path folder, List<Integer> ports, int origin) {
  static Home open(Path folder, int logs, int origin) throws IOException {
    Files.createDirectories(folder.resolve("www"));
    Files.createDirectories(folder.resolve("logs"));
    Files.writeString(folder.resolve("www" + HardTargets.PIXEL), "GIF89a...");
    for (String made : List.of("", "www", "logs")) {
      Files.setPosixFilePermissions(
          folder.resolve(made), PosixFilePermissions.fromString("rwxrwxrwx"));
    }
    return new Home(folder, freePorts(logs), origin);
  }

  private static List<Integer> freePorts(int count) throws IOException {
    // The first is held until the last is found, so that none is given twice.
    try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
      List<Integer> others = count == 1 ? List.of() : freePorts(count - 1);
      return Stream.concat(Stream.of(socket.getLocalPort()), others.stream()).toList();
    }
  }

  Path path(String name) {
    return folder.resolve(name);
  }

  /** The file of a log. */
  Path log(String name) {
    return folder.resolve("logs").resolve(name + ".log");
  }

  /** What a log has up to now, a character for each byte. */
  String text(String name) {
    try {
      return Files.exists(log(name))
          ? Files.readString(log(name), StandardCharsets.ISO_8859_1)
          : "";
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /**
   * Writes a configuration. In it, {@code @folder}, {@code @port}, {@code @second}, {@code @third}
   * and {@code @origin} stand for what they say.
   */
  Path write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      return Files.writeString(file, filled(text), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private String filled(String text) {
    return text.replace("@folder", folder.toString())
        .replace("@port", ports.get(0).toString())
        .replace("@second", ports.get(Math.min(1, ports.size() - 1)).toString())
        .replace("@third", ports.get(ports.size() - 1).toString())
        .replace("@origin", String.valueOf(origin));
  }
}
