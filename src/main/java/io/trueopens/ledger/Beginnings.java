package io.trueopens.ledger;

import java.io.Serializable;
import java.util.Collection;
import java.util.HashSet;
import java.util.NavigableMap;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeMap;

/** The beginnings of files that are looked for, by their lengths. Made once, for all files. */
public final class Beginnings implements Serializable {
  private static final long serialVersionUID = 1L;

  @SuppressWarnings("serial") // a TreeMap is
  private final NavigableMap<Long, Set<String>> hashes = new TreeMap<>();

  /** Those beginnings. */
  public Beginnings(Collection<Prefix> prefixes) {
    for (Prefix prefix : prefixes) {
      hashes.computeIfAbsent(prefix.length(), length -> new HashSet<>()).add(prefix.hash());
    }
  }

  /** The lengths behind one place, up to another. */
  NavigableSet<Long> lengths(long behind, long upTo) {
    return hashes.subMap(behind, false, upTo, true).navigableKeySet();
  }

  boolean contains(Prefix prefix) {
    return hashes.getOrDefault(prefix.length(), Set.of()).contains(prefix.hash());
  }
}
