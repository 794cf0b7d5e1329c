package io.trueopens.fetcher;

import io.trueopens.address.IpAddress;
import java.io.Serializable;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Network lists with the days on which they were valid. Addresses change hands, so a fetch is held
 * against the list of its own day: per set the newest snapshot that is not later, else the nearest.
 * A set of which the user keeps snapshots uses those alone; the ranges that ship with this program
 * are for the others. May be shared between threads and sent to other machines.
 */
public final class Networks implements Serializable {
  private static final long serialVersionUID = 1L;

  /** Days in a log are few; a log with invented dates must not fill the memory. */
  private static final int REMEMBERED_DAYS = 4_096;

  private record Dated(String set, LocalDate snapshot, RangeTable table) implements Serializable {}

  private final NavigableMap<String, NavigableMap<LocalDate, RangeTable>> snapshots;
  private final ConcurrentHashMap<LocalDate, ArrayList<Dated>> ofDay = new ConcurrentHashMap<>();

  private Networks(NavigableMap<String, NavigableMap<LocalDate, RangeTable>> snapshots) {
    this.snapshots = snapshots;
  }

  /** The documented ranges that ship with this program. */
  public static Networks bundled() {
    return with(Map.of());
  }

  /**
   * The shipped ranges, and the lists in {@code folder/YYYY-MM-DD/} as their publishers format
   * them.
   *
   * @throws io.trueopens.knowledge.InvalidFileException when the folder or a file in it cannot be
   *     used
   */
  public static Networks read(Path folder) {
    return with(new SnapshotFolder(folder).read());
  }

  static Networks with(Map<NetworkMatch, RangeTable> own) {
    NavigableMap<String, NavigableMap<LocalDate, RangeTable>> snapshots = byDay(own);
    byDay(NetworkSets.bundled().ranges()).forEach(snapshots::putIfAbsent);
    return new Networks(snapshots);
  }

  private static NavigableMap<String, NavigableMap<LocalDate, RangeTable>> byDay(
      Map<NetworkMatch, RangeTable> dated) {
    NavigableMap<String, NavigableMap<LocalDate, RangeTable>> snapshots = new TreeMap<>();
    dated.forEach(
        (match, table) -> {
          LocalDate day = Objects.requireNonNull(match.snapshot());
          snapshots.computeIfAbsent(match.set(), set -> new TreeMap<>()).put(day, table);
        });
    return snapshots;
  }

  /** Names of all sets that have any list. */
  public Set<String> sets() {
    return Set.copyOf(snapshots.keySet());
  }

  /** Whether a text is an address that can be looked up at all; a host name is not. */
  public static boolean isAddress(@Nullable String clientIp) {
    return clientIp != null && IpAddress.parse(clientIp) != null;
  }

  /**
   * The network around an address, /24 for IPv4 and /48 for IPv6, in a spelling of its own: equal
   * for all addresses in it.
   *
   * @return null for anything that is no address
   */
  public static @Nullable String networkOf(String clientIp) {
    IpAddress address = IpAddress.parse(clientIp);
    if (address == null) {
      return null;
    }
    IpAddress network = address.network();
    return Long.toHexString(network.high()) + ":" + Long.toHexString(network.low());
  }

  /**
   * The sets that held an address on a day, in alphabetical order; none for anything that is no
   * address.
   *
   * @param clientIp an IPv4 or IPv6 literal
   * @param day the day of the fetch in UTC; {@link LocalDate#MAX} asks for the newest lists
   */
  public List<NetworkMatch> matching(String clientIp, LocalDate day) {
    IpAddress address = IpAddress.parse(clientIp);
    return address == null ? List.of() : matching(address, day);
  }

  /** As {@link #matching(String, LocalDate)}, of an address that has been read. */
  public List<NetworkMatch> matching(IpAddress address, LocalDate day) {
    List<NetworkMatch> matches = new ArrayList<>();
    for (Dated dated : valid(day)) {
      if (dated.table().contains(address)) {
        matches.add(new NetworkMatch(dated.set(), dated.snapshot()));
      }
    }
    return List.copyOf(matches);
  }

  private List<Dated> valid(LocalDate day) {
    List<Dated> known = ofDay.get(day);
    if (known != null) {
      return known;
    }
    ArrayList<Dated> chosen = new ArrayList<>();
    snapshots.forEach(
        (set, tables) -> {
          Map.Entry<LocalDate, RangeTable> valid = tables.floorEntry(day);
          // Before the first snapshot the first is the nearest.
          Map.Entry<LocalDate, RangeTable> entry = valid == null ? tables.firstEntry() : valid;
          chosen.add(new Dated(set, entry.getKey(), entry.getValue()));
        });
    if (ofDay.size() >= REMEMBERED_DAYS) {
      ofDay.clear();
    }
    ofDay.put(day, chosen);
    return chosen;
  }
}
