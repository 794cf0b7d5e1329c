package io.trueopens.format.servers;

import java.util.EnumMap;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Where a server's log differs from what was sent, mostly in that it cannot hold it, and why. A
 * loss that no request shows is an error, so that the lists stay true.
 *
 * @param reason why it is lost
 * @param requests the names of the requests it is about; empty for all
 * @param left what the log holds in place of the facts that were sent; null when it has no line
 */
record Loss(String reason, Set<String> requests, UnaryOperator<Map<Fact, String>> left) {
  /** The one thing that a log without hosts tells of them. */
  static final Loss ABSOLUTE_FORM =
      to(
          Fact.HOST,
          RequestDraft.HOST,
          "a target in absolute form has its host",
          "absolute-form",
          "absolute-form-bare");

  /**
   * Of servers that write a backslash as it is, in lines that Apache could have written as well.
   */
  static final Loss[] RAW_BACKSLASHES = {
    to(
        Fact.TARGET,
        "/a\"\n\\.gif",
        "a backslash is read as Apache's where the line may be its",
        "backslash-in-target"),
    to(
        Fact.TARGET,
        "/a?q=",
        "a backslash is read as Apache's where the line may be its",
        "backslash-at-end")
  };

  private static final Set<Fact> HEADERS = EnumSet.of(Fact.AGENT, Fact.REFERER, Fact.HOST);

  /** The log has no line for these requests. */
  static Loss ofLines(String reason, String... requests) {
    return new Loss(reason, Set.of(requests), facts -> null);
  }

  /** The log has nothing of the headers of these requests. */
  static Loss ofHeaders(String reason, String... requests) {
    return new Loss(reason, Set.of(requests), facts -> without(facts, HEADERS));
  }

  /** The log has neither method nor target of these requests. */
  static Loss ofRequestLine(String reason, String... requests) {
    return new Loss(
        reason, Set.of(requests), facts -> without(facts, EnumSet.of(Fact.METHOD, Fact.TARGET)));
  }

  /** The log has nothing of these headers or targets. */
  static Loss of(Fact fact, String reason, String... requests) {
    return new Loss(reason, Set.of(requests), facts -> without(facts, EnumSet.of(fact)));
  }

  /** The log has what is made of a fact, for these requests or for all. */
  static Loss of(Fact fact, UnaryOperator<String> made, String reason, String... requests) {
    return new Loss(reason, Set.of(requests), facts -> with(facts, fact, made));
  }

  /** The log has a value that was not sent, or another than was sent. */
  static Loss to(Fact fact, String value, String reason, String... requests) {
    return new Loss(
        reason,
        Set.of(requests),
        facts -> {
          Map<Fact, String> left = new EnumMap<>(facts);
          left.put(fact, value);
          return left;
        });
  }

  static Loss[] and(Loss first, Loss... others) {
    return and(new Loss[] {first}, others);
  }

  static Loss[] and(Loss[] some, Loss[] others) {
    return Stream.of(some, others).flatMap(Stream::of).toArray(Loss[]::new);
  }

  boolean concerns(Request request) {
    return requests.isEmpty() || requests.contains(request.name());
  }

  private static Map<Fact, String> without(Map<Fact, String> facts, Set<Fact> lost) {
    Map<Fact, String> left = new EnumMap<>(facts);
    left.keySet().removeAll(lost);
    return left;
  }

  private static Map<Fact, String> with(
      Map<Fact, String> facts, Fact fact, UnaryOperator<String> made) {
    Map<Fact, String> left = new EnumMap<>(facts);
    left.computeIfPresent(fact, (key, value) -> made.apply(value));
    return left;
  }
}
