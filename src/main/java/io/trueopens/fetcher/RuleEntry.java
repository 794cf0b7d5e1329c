package io.trueopens.fetcher;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A rule in the data file, with its proof.
 *
 * @param means what a fetch of this kind tells, and why we say so
 * @param sources where this was read
 * @param checked the day it was last compared with the sources
 * @param because the sentence for people; may hold {agent}, {after} and {network}
 * @param examples fetches that this rule decides
 * @param counterexamples fetches that look like it and that another rule decides
 */
record RuleEntry(
    String id,
    String title,
    String means,
    String verdict,
    String confidence,
    List<String> sources,
    String checked,
    Conditions when,
    String because,
    List<Example> examples,
    List<Example> counterexamples) {

  /** The data file. */
  record File(List<RuleEntry> rules) {}

  /**
   * A fetch. The address counts as known unless {@code address} is false.
   *
   * @param instead for a counterexample, the rule that decides it
   */
  record Example(
      @Nullable String agent,
      @Nullable String method,
      @Nullable String referer,
      @Nullable Boolean prefetch,
      @Nullable Boolean address,
      @Nullable List<String> networks,
      @Nullable Long seconds,
      @Nullable List<String> behaviours,
      @Nullable String instead) {

    Fetch fetch() {
      List<String> sets = Objects.requireNonNullElse(networks, List.of());
      return new Fetch(
          agent,
          method,
          RefererClass.of(referer),
          Boolean.TRUE.equals(prefetch),
          !Boolean.FALSE.equals(address),
          sets.stream().map(NetworkMatch::parse).toList(),
          seconds,
          Behaviour.parse(behaviours == null ? null : String.join(",", behaviours)));
    }

    /** What is given of it, for messages. */
    String describe() {
      Map<String, @Nullable Object> given = new LinkedHashMap<>();
      given.put("agent", agent);
      given.put("method", method);
      given.put("referer", referer);
      given.put("prefetch", prefetch);
      given.put("address", address);
      given.put("networks", networks);
      given.put("seconds", seconds);
      given.put("behaviours", behaviours);
      given.values().removeIf(Objects::isNull);
      return given.isEmpty() ? "nothing given" : given.toString();
    }
  }
}
