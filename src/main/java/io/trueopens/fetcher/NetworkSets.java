package io.trueopens.fetcher;

import io.trueopens.address.Cidr;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.StrictJson;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The network sets that rules may speak of. Some ship with documented ranges; the others have a
 * name only, and are empty until a user's list fills them.
 */
final class NetworkSets {
  static final String RESOURCE = "/fetchers/networks.json";

  /**
   * One set.
   *
   * @param title how sentences call it, such as {@code Google's network}
   * @param note what the set is, and what fills it
   * @param asNumbers the autonomous systems whose networks these are; a user's database gives them
   * @param checked the day the ranges were compared with the sources
   * @param ranges networks in CIDR form, empty when only a user's list can give them
   */
  record Entry(
      String set,
      String title,
      String note,
      List<String> sources,
      @Nullable List<Long> asNumbers,
      String checked,
      List<String> ranges) {}

  /** The data file. */
  record File(List<Entry> sets) {}

  private static final class Bundled {
    static final NetworkSets SETS = of(RESOURCE, StrictJson.readBundled(RESOURCE, File.class));
  }

  private final Map<String, Entry> entries;
  private final Map<NetworkMatch, RangeTable> ranges;

  private NetworkSets(Map<String, Entry> entries, Map<NetworkMatch, RangeTable> ranges) {
    this.entries = entries;
    this.ranges = ranges;
  }

  static NetworkSets bundled() {
    return Bundled.SETS;
  }

  static NetworkSets read(String file, String text) {
    return of(file, StrictJson.read(file, text, File.class));
  }

  private static NetworkSets of(String file, File data) {
    Map<String, Entry> entries = new LinkedHashMap<>();
    Map<NetworkMatch, RangeTable> ranges = new LinkedHashMap<>();
    for (Entry entry : data.sets()) {
      String place = file + ": set " + entry.set();
      LocalDate checked = Ids.date(place, "checked", entry.checked());
      if (!NetworkMatch.isSetName(entry.set()) || entries.put(entry.set(), entry) != null) {
        throw new InvalidFileException(
            place, "the name is taken or has other signs than a-z, 0-9 and _; choose another one");
      }
      if (!entry.ranges().isEmpty()) {
        ranges.put(new NetworkMatch(entry.set(), checked), table(place, entry.ranges()));
      }
    }
    return new NetworkSets(entries, ranges);
  }

  private static RangeTable table(String place, List<String> ranges) {
    List<Cidr> networks = new ArrayList<>();
    for (int i = 0; i < ranges.size(); i++) {
      try {
        networks.add(Cidr.parse(ranges.get(i)));
      } catch (IllegalArgumentException e) {
        throw new InvalidFileException(place, "range " + (i + 1) + ": " + e.getMessage(), e);
      }
    }
    return RangeTable.of(networks);
  }

  /** These and sets that a user's own lists fill, which are called by their names. */
  NetworkSets and(Set<String> names) {
    Map<String, Entry> all = new LinkedHashMap<>(entries);
    names.forEach(n -> all.putIfAbsent(n, new Entry(n, n, "", List.of(), null, "", List.of())));
    return new NetworkSets(all, ranges);
  }

  Set<String> names() {
    return entries.keySet();
  }

  /** How a sentence calls a set; its name when it is a user's own. */
  String title(String set) {
    Entry entry = entries.get(set);
    return entry == null ? set : entry.title();
  }

  /** The sets that are the networks of autonomous systems, with the numbers of these. */
  Map<String, Set<Long>> asNumbers() {
    Map<String, Set<Long>> numbers = new LinkedHashMap<>();
    for (Entry entry : entries.values()) {
      if (entry.asNumbers() != null) {
        numbers.put(entry.set(), Set.copyOf(entry.asNumbers()));
      }
    }
    return numbers;
  }

  /** The sets that have ranges of their own, dated with the day these were checked. */
  Map<NetworkMatch, RangeTable> ranges() {
    return ranges;
  }
}
