package io.trueopens.source;

import io.trueopens.container.LineReader;
import io.trueopens.hit.UnescapedText;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Comparator;
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

  /** One letter is in every line. */
  private static final int SHORTEST = 2;

  private final TextSearch search;

  private PushedPrefixes(List<String> prefixes) {
    this.search = new TextSearch(prefixes);
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
      return neverEscaped(starts.value());
    }
    if (filter instanceof StringContains contains && contains.attribute().equals(TARGET)) {
      return neverEscaped(contains.value());
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

  /** The longest part of a text that every server logs as it is: looking for it is enough. */
  private static Optional<List<String>> neverEscaped(String text) {
    return UnescapedText.parts(text)
        .max(Comparator.comparingInt(String::length))
        .filter(part -> part.length() >= SHORTEST)
        .map(List::of);
  }

  /** Has a reader look, while it looks for the ends of lines, for how a wanted text begins. */
  void noteIn(LineReader lines) {
    search.noteIn(lines);
  }

  /**
   * Whether a line may hold a wanted target, or says how the lines behind it are to be read.
   *
   * @param line at hand in a reader that {@link #noteIn} was told of
   */
  boolean mayMatch(LineReader line) {
    return search.isEmpty() || HeaderIndex.mayBeHeader(line) || search.mayBeIn(line);
  }
}
