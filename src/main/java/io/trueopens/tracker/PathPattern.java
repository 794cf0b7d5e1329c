package io.trueopens.tracker;

import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A path with named parts. {@code /**} in front stands for any folders, at the end for any rest;
 * both may be empty.
 */
final class PathPattern {
  private static final String ANY = "/**";

  private final boolean anyFolders;
  private final boolean anyRest;
  private final TextPattern pattern;
  private final int slashes;

  private PathPattern(boolean anyFolders, boolean anyRest, String text, Set<String> names) {
    this.anyFolders = anyFolders;
    this.anyRest = anyRest;
    this.pattern = TextPattern.of(text, names);
    this.slashes = (int) text.chars().filter(c -> c == '/').count();
  }

  static PathPattern of(String text, Set<String> names) {
    if (!text.startsWith("/")) {
      throw new IllegalArgumentException("must begin with /");
    }
    boolean folders = text.equals(ANY) || text.startsWith(ANY + "/");
    String behind = folders ? text.substring(ANY.length()) : text;
    boolean rest = behind.endsWith(ANY);
    if (folders && rest) {
      throw new IllegalArgumentException("has ** both in front and at the end");
    }
    String middle = rest ? behind.substring(0, behind.length() - ANY.length()) : behind;
    return new PathPattern(folders, rest, middle, names);
  }

  boolean matches(String path, Map<String, String> values) {
    if (anyFolders && slashes == 0) {
      return true;
    }
    int from = anyFolders ? slashFromEnd(path) : 0;
    return from >= 0
        && pattern.matchesPath(
            path.substring(from, anyRest ? restOf(path) : path.length()), values);
  }

  /** Parts hold no slashes, so their number tells where the pattern must begin. */
  private int slashFromEnd(String path) {
    int at = path.length();
    for (int i = 0; i < slashes && at >= 0; i++) {
      at = path.lastIndexOf('/', at - 1);
    }
    return at;
  }

  private int restOf(String path) {
    int at = path.indexOf('/');
    for (int i = 0; i < slashes && at >= 0; i++) {
      at = path.indexOf('/', at + 1);
    }
    return at < 0 ? path.length() : at;
  }

  Stream<String> names() {
    return pattern.names();
  }

  Stream<String> literals() {
    return pattern.literals();
  }

  /** The text that every matching path begins with; empty when that may be anything. */
  String prefix() {
    return anyFolders ? "" : pattern.prefix();
  }

  /** A path that matches. */
  String sample() {
    String sample = pattern.sample();
    return sample.isEmpty() ? "/" : sample;
  }
}
