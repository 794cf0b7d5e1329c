package io.trueopens.fetcher;

import io.trueopens.address.Cidr;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.PublishedJson;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * A network list as its publisher formats it, recognised by its file name and proved by its shape.
 *
 * @param set the set it fills
 * @param networks what it lists
 * @param systems autonomous systems whose networks belong to it too
 */
record PublishedList(String set, List<Cidr> networks, List<AsNumber> systems) {
  private static final String APPLE = "egress-ip-ranges.csv";

  /** All of Google's lists have one shape. */
  private static final Map<String, String> GOOGLE =
      Map.of(
          "goog.json", "google",
          "cloud.json", "google_cloud",
          "googlebot.json", "googlebot",
          "common-crawlers.json", "googlebot",
          "special-crawlers.json", "google_special_crawlers",
          "user-triggered-fetchers.json", "google_user_triggered_customers",
          "user-triggered-fetchers-google.json", "google_user_triggered");

  /** Reads a list; its name decides how. */
  static PublishedList read(String path, String text) {
    String name = path.substring(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
    if (name.equals(APPLE)) {
      List<NetworkLines.Line> lines = new NetworkLines(path).columns(text);
      return filled(path, "apple_egress", lines.stream().map(NetworkLines.Line::network).toList());
    }
    if (name.endsWith(".txt")) {
      return own(setName(path, name), new NetworkLines(path).lines(text));
    }
    if (name.endsWith(".json")) {
      return json(path, name, PublishedJson.read(path, text));
    }
    throw unknown(path);
  }

  private static PublishedList own(String set, List<NetworkLines.Line> lines) {
    Predicate<NetworkLines.Line> isSystem = line -> AsNumber.isWritten(line.text());
    return new PublishedList(
        set,
        lines.stream().filter(isSystem.negate()).map(NetworkLines.Line::network).toList(),
        lines.stream().filter(isSystem).map(AsNumber::of).toList());
  }

  private static String setName(String path, String name) {
    String set = name.substring(0, name.length() - ".txt".length());
    if (!NetworkMatch.isSetName(set)) {
      throw new InvalidFileException(
          path, "\"" + set + "\" cannot name a network set; name the file such as proofpoint.txt");
    }
    return set;
  }

  private static PublishedList json(String path, String name, PublishedJson json) {
    String google = GOOGLE.get(name);
    if (google != null) {
      return list(
          path, google, json.texts("prefixes", "ipv4Prefix"), json.texts("prefixes", "ipv6Prefix"));
    }
    if (name.equals("ip-ranges.json")) {
      return list(
          path,
          "aws",
          json.texts("prefixes", "ip_prefix"),
          json.texts("ipv6_prefixes", "ipv6_prefix"));
    }
    if (name.startsWith("ServiceTags_Public_")) {
      return list(path, "azure", json.texts("values", "properties", "addressPrefixes"), List.of());
    }
    // Microsoft 365 publishes at an address without a file name, so only the shape can tell.
    if (!json.texts("serviceArea").isEmpty()) {
      return list(path, "microsoft365", json.texts("ips"), List.of());
    }
    throw unknown(path);
  }

  private static PublishedList list(
      String path, String set, List<String> first, List<String> second) {
    List<Cidr> networks = new ArrayList<>();
    Stream.concat(first.stream(), second.stream())
        .forEach(range -> networks.add(NetworkLines.network(path, range)));
    return filled(path, set, networks);
  }

  /** Only a user's own list may be empty; an empty published one was fetched badly. */
  private static PublishedList filled(String path, String set, List<Cidr> networks) {
    if (networks.isEmpty()) {
      throw new InvalidFileException(
          path, "lists no networks where its publisher puts them; fetch it again");
    }
    return new PublishedList(set, networks, List.of());
  }

  private static InvalidFileException unknown(String path) {
    return new InvalidFileException(
        path,
        "is no known network list; expected "
            + APPLE
            + ", "
            + String.join(", ", GOOGLE.keySet().stream().sorted().toList())
            + ", ip-ranges.json, ServiceTags_Public_*.json, the Microsoft 365 endpoints as any"
            + " .json, a database of AS numbers (.mmdb), or NAME.txt with one network or AS number"
            + " per line");
  }
}
