package io.trueopens.fetcher;

import io.trueopens.address.Cidr;
import io.trueopens.knowledge.InvalidFileException;
import java.util.ArrayList;
import java.util.List;

/** Reads lists that are plain lines, with errors that name the line. */
final class NetworkLines {
  private final String path;

  NetworkLines(String path) {
    this.path = path;
  }

  /** One network a line; {@code #} starts a remark. */
  List<Cidr> lines(String text) {
    return read(text, "#");
  }

  /** The first of the comma-separated columns. */
  List<Cidr> columns(String text) {
    return read(text, ",");
  }

  private List<Cidr> read(String text, String endOfNetwork) {
    List<Cidr> networks = new ArrayList<>();
    int number = 0;
    for (String line : text.lines().toList()) {
      number++;
      int end = line.indexOf(endOfNetwork);
      String network = (end < 0 ? line : line.substring(0, end)).strip();
      if (!network.isEmpty()) {
        networks.add(network(path + ":" + number, network));
      }
    }
    return networks;
  }

  static Cidr network(String place, String text) {
    try {
      return Cidr.parse(text);
    } catch (IllegalArgumentException e) {
      throw new InvalidFileException(place, String.valueOf(e.getMessage()), e);
    }
  }
}
