package io.trueopens.source;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.spark.sql.sources.And;
import org.apache.spark.sql.sources.EqualTo;
import org.apache.spark.sql.sources.Filter;
import org.apache.spark.sql.sources.Not;
import org.apache.spark.sql.sources.Or;
import org.apache.spark.sql.sources.StringContains;
import org.apache.spark.sql.sources.StringStartsWith;
import scala.collection.Iterator;
import scala.collection.immutable.Seq;

/**
 * The texts one of which every wanted target begins with or holds, taken from the filters that
 * Spark pushes down. A line that holds none of them needs no parsing. Spark checks the filters
 * again, so that it is enough never to drop a wanted line.
 */
final class PushedPrefixes implements Serializable {
  private static final long serialVersionUID = 1L;
  private static final String TARGET = "target";

  private final byte[][] prefixes;

  /** By byte: whether a prefix begins with it. */
  private final boolean[] begins = new boolean[256];

  private PushedPrefixes(List<String> prefixes) {
    this.prefixes =
        prefixes.stream()
            .map(prefix -> prefix.getBytes(StandardCharsets.UTF_8))
            .toArray(byte[][]::new);
    for (byte[] prefix : this.prefixes) {
      begins[prefix[0] & 0xFF] = true;
      // Not for its own sake: some writers of JSON put a backslash before every slash.
      begins['/'] |= contains(prefix, '/');
    }
  }

  private static boolean contains(byte[] prefix, int wanted) {
    for (byte b : prefix) {
      if (b == wanted) {
        return true;
      }
    }
    return false;
  }

  /** The prefixes of the first filter that is made of nothing else. */
  static PushedPrefixes of(Seq<Filter> filters) {
    for (Iterator<Filter> each = filters.iterator(); each.hasNext(); ) {
      Optional<List<String>> found = prefixes(each.next());
      if (found.isPresent() && !found.get().isEmpty()) {
        return new PushedPrefixes(found.get());
      }
    }
    return new PushedPrefixes(List.of());
  }

  /** The prefixes that a filter asks for, or empty when it wants other targets too. */
  private static Optional<List<String>> prefixes(Filter filter) {
    if (filter instanceof StringStartsWith starts && starts.attribute().equals(TARGET)) {
      return isNeverEscaped(starts.value())
          ? Optional.of(List.of(starts.value()))
          : Optional.empty();
    }
    if (filter instanceof StringContains contains && contains.attribute().equals(TARGET)) {
      return isNeverEscaped(contains.value())
          ? Optional.of(List.of(contains.value()))
          : Optional.empty();
    }
    if (filter instanceof Or or) {
      return both(prefixes(or.left()), prefixes(or.right()));
    }
    if (filter instanceof And and) {
      Optional<List<String>> left = prefixes(and.left());
      return left.isPresent() && !left.get().isEmpty() ? left : prefixes(and.right());
    }
    return isNoHit(filter) ? Optional.of(List.of()) : Optional.empty();
  }

  private static Optional<List<String>> both(
      Optional<List<String>> left, Optional<List<String>> right) {
    if (left.isEmpty() || right.isEmpty()) {
      return Optional.empty();
    }
    List<String> all = new ArrayList<>(left.get());
    all.addAll(right.get());
    return Optional.of(all);
  }

  /** Whether the filter lets pass only rows that are no requests, which are never skipped. */
  private static boolean isNoHit(Filter filter) {
    return filter instanceof Not not
        && not.child() instanceof EqualTo equal
        && equal.attribute().equals(AccessLogSchema.RECORD)
        && AccessLogSchema.HIT.equals(equal.value());
  }

  /** Whether every server logs this text as it is: then looking for its bytes is enough. */
  private static boolean isNeverEscaped(String prefix) {
    return !prefix.isEmpty()
        && prefix.chars().allMatch(c -> c > ' ' && c < 0x7F && c != '"' && c != '\\');
  }

  /** Whether a line may hold a wanted target, or says how the lines behind it are to be read. */
  boolean mayMatch(byte[] line, int from, int to) {
    if (prefixes.length == 0 || (from < to && line[from] == '#')) {
      return true;
    }
    for (int at = from; at < to; at++) {
      if (begins[line[at] & 0xFF] && beginsHere(line, at, from, to)) {
        return true;
      }
    }
    return false;
  }

  private boolean beginsHere(byte[] line, int at, int from, int to) {
    if (line[at] == '/' && at > from && line[at - 1] == '\\') {
      return true;
    }
    for (byte[] prefix : prefixes) {
      if (to - at >= prefix.length && matches(line, at, prefix)) {
        return true;
      }
    }
    return false;
  }

  private static boolean matches(byte[] line, int at, byte[] wanted) {
    for (int i = 0; i < wanted.length; i++) {
      if (line[at + i] != wanted[i]) {
        return false;
      }
    }
    return true;
  }
}
