package io.trueopens.fetcher;

import io.trueopens.address.Cidr;
import io.trueopens.knowledge.InvalidFileException;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** The lists of one day; those that fill the same set are joined. */
final class SnapshotDay {
  private static final String DATABASE = ".mmdb";

  private final Path day;
  private final List<PublishedList> lists;
  private final List<Path> databases;

  /**
   * Reads the lists.
   *
   * @param day the folder
   * @param files what is in it
   */
  SnapshotDay(Path day, List<Path> files) {
    this.day = day;
    databases = files.stream().filter(SnapshotDay::isDatabase).toList();
    lists =
        files.stream()
            .filter(file -> !isDatabase(file))
            .map(file -> PublishedList.read(file.toString(), text(file)))
            .toList();
  }

  private static boolean isDatabase(Path file) {
    return file.toString().endsWith(DATABASE);
  }

  /** The networks of every set. */
  Map<String, List<Cidr>> networks() {
    Map<String, List<Cidr>> networks = new LinkedHashMap<>();
    for (PublishedList list : lists) {
      networks.computeIfAbsent(list.set(), set -> new ArrayList<>()).addAll(list.networks());
    }
    Map<String, Set<Long>> systems = systems();
    Set<Long> wanted = new HashSet<>();
    systems.values().forEach(wanted::addAll);
    for (Path database : databases) {
      Map<Long, List<Cidr>> found = AsDatabase.networks(database, wanted);
      systems.forEach((set, numbers) -> addFound(networks, set, numbers, found));
    }
    return networks;
  }

  private static void addFound(
      Map<String, List<Cidr>> networks,
      String set,
      Set<Long> numbers,
      Map<Long, List<Cidr>> found) {
    for (Long number : numbers) {
      // A set of which the database knows nothing keeps the lists of other days.
      if (found.containsKey(number)) {
        networks.computeIfAbsent(set, any -> new ArrayList<>()).addAll(found.get(number));
      }
    }
  }

  /** By set, the autonomous systems that it is made of. */
  private Map<String, Set<Long>> systems() {
    Map<String, Set<Long>> systems = new TreeMap<>();
    NetworkSets.bundled().asNumbers().forEach((set, n) -> systems.put(set, new HashSet<>(n)));
    for (PublishedList list : lists) {
      for (AsNumber system : list.systems()) {
        demandDatabase(system);
        systems.computeIfAbsent(list.set(), set -> new HashSet<>()).add(system.number());
      }
    }
    return systems;
  }

  private void demandDatabase(AsNumber system) {
    if (databases.isEmpty()) {
      throw new InvalidFileException(
          system.place(),
          "names AS"
              + system.number()
              + ", but no database tells its networks; put one such as GeoLite2-ASN.mmdb into "
              + day);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file, StandardCharsets.UTF_8);
    } catch (CharacterCodingException e) {
      throw new InvalidFileException(file.toString(), "is no UTF-8 text; expected a list", e);
    } catch (IOException e) {
      throw new InvalidFileException(file.toString(), "cannot be read: " + e.getMessage(), e);
    }
  }
}
