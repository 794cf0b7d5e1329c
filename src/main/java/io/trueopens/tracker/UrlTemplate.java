package io.trueopens.tracker;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A URL with named parts, such as <code>/o/{campaign}/{message}/px.gif</code> or <code>
 * /**&#47;ut.php?u={recipient}&amp;m={campaign:digits}</code>. A part stands for at least one
 * character and in a path never for a slash; it may have a {@link Shape}. The parameters of a query
 * may come in any order with others among them; without a query in the template none is looked at.
 * A beginning in brackets, such as <code>[/index.php]/email/{message}.gif</code>, may be missing.
 */
public final class UrlTemplate {
  /** The names that a part may have. */
  static final Set<String> NAMES =
      Set.of("campaign", "message", "recipient", "variant", "image", "file", "link");

  private final String text;
  private final Set<String> allowed;
  private final List<PathPattern> paths;
  private final QueryPattern query;
  private final Set<Needle> needles;

  private UrlTemplate(String text, Set<String> names) {
    this.text = text;
    this.allowed = names;
    int mark = text.indexOf('?');
    String path = mark < 0 ? text : text.substring(0, mark);
    this.paths = alternatives(path).stream().map(one -> PathPattern.of(one, names)).toList();
    this.query = mark < 0 ? QueryPattern.ANY : QueryPattern.of(text.substring(mark + 1), names);
    List<String> all = Stream.concat(paths.get(0).names(), query.names()).toList();
    require(all.stream().distinct().count() == all.size(), "has a part twice");
    this.needles = paths.stream().map(this::needle).collect(Collectors.toUnmodifiableSet());
  }

  /**
   * Reads a template.
   *
   * @throws IllegalArgumentException naming the template and what is wrong with it
   */
  public static UrlTemplate of(String text) {
    return of(text, NAMES);
  }

  static UrlTemplate of(String text, Set<String> names) {
    try {
      return new UrlTemplate(text, names);
    } catch (IllegalArgumentException e) {
      throw new IllegalArgumentException("the URL template \"" + text + "\" " + e.getMessage(), e);
    }
  }

  private static List<String> alternatives(String path) {
    if (!path.startsWith("[")) {
      return List.of(path);
    }
    int close = path.indexOf(']');
    require(close > 0, "has [ without ]");
    String optional = path.substring(1, close);
    require(optional.startsWith("/"), "has [] around what does not begin with /");
    String rest = path.substring(close + 1);
    return List.of(rest, optional + rest);
  }

  private Needle needle(PathPattern path) {
    return Needle.of(path.prefix(), Stream.concat(path.literals(), query.literals()))
        .orElseThrow(() -> new IllegalArgumentException("needs literal text behind the first /"));
  }

  private static void require(boolean holds, String complaint) {
    if (!holds) {
      throw new IllegalArgumentException(complaint);
    }
  }

  /** Texts one of which every matching target holds; lines without any need no parsing. */
  public Set<Needle> needles() {
    return needles;
  }

  /** The names of the parts that a match gives. */
  Set<String> names() {
    return Stream.concat(paths.get(0).names(), query.names()).collect(Collectors.toSet());
  }

  /** The named parts of a matching target, percent-decoded, or empty when it does not match. */
  Optional<Map<String, String>> match(String target) {
    Optional<Map<String, String>> raw = rawMatch(new Target(target));
    raw.ifPresent(values -> values.replaceAll((name, value) -> Percent.decode(value)));
    return raw;
  }

  /** The named parts as logged. */
  Optional<Map<String, String>> rawMatch(Target target) {
    for (PathPattern path : paths) {
      Map<String, String> values = new LinkedHashMap<>();
      if (path.matches(target.path(), values) && query.matches(target, values)) {
        return Optional.of(values);
      }
    }
    return Optional.empty();
  }

  /** Targets that match, one with and one without the optional beginning. */
  List<String> samples() {
    return paths.stream().map(path -> path.sample() + query.sample()).toList();
  }

  /**
   * A target that matches both this and another template, as far as that can be told folder by
   * folder; empty when their paths differ in length or are open.
   */
  Optional<String> sampleOfBoth(UrlTemplate other) {
    String[] ours = text.split("/", -1);
    String[] theirs = other.text.split("/", -1);
    if (ours.length != theirs.length || isOpen() || other.isOpen()) {
      return Optional.empty();
    }
    List<String> folders = new ArrayList<>();
    for (int i = 0; i < ours.length; i++) {
      TextPattern our = TextPattern.of(ours[i], allowed);
      TextPattern their = TextPattern.of(theirs[i], other.allowed);
      folders.add(sampleOfBoth(our, their));
    }
    return Optional.of(String.join("/", folders));
  }

  private static String sampleOfBoth(TextPattern ours, TextPattern theirs) {
    String sample = ours.sample();
    return theirs.matchesPath(sample, new LinkedHashMap<>()) ? sample : theirs.sample();
  }

  private boolean isOpen() {
    return text.contains("**") || text.contains("?") || text.startsWith("[");
  }

  @Override
  public String toString() {
    return text;
  }
}
