package io.trueopens.format.servers;

import io.trueopens.hit.Hit;
import io.trueopens.hit.LogLine;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/** Compares what a log is read as with what was sent. */
final class Comparison {
  /** Logs cut times to the second, and some servers look at the clock once a second. */
  private static final Duration COARSENESS = Duration.ofSeconds(2);

  private final AccessLog log;
  private final List<String> problems = new ArrayList<>();
  private final Set<Loss> shown = new HashSet<>();

  private Comparison(AccessLog log) {
    this.log = log;
  }

  /**
   * What is wrong with a log, a sentence each.
   *
   * @param lines what the log has of each exchange, a character for each byte
   */
  static List<String> problems(AccessLog log, List<Exchange> exchanges, List<List<String>> lines) {
    Comparison comparison = new Comparison(log);
    for (int i = 0; i < exchanges.size(); i++) {
      comparison.compare(exchanges.get(i), lines.get(i));
    }
    log.losses().stream()
        .filter(loss -> !comparison.shown.contains(loss))
        .forEach(loss -> comparison.problems.add("no request shows the loss: " + loss.reason()));
    return comparison.problems.stream().map(problem -> log.name() + ": " + problem).toList();
  }

  private void compare(Exchange exchange, List<String> lines) {
    Map<Fact, String> held = held(exchange);
    List<String> own = new ArrayList<>(lines);
    log.surplus().forEach(surplus -> remove(surplus, exchange, own));
    int expected = held == null ? 0 : 1;
    if (own.size() != expected) {
      problem(exchange, "not " + expected + " lines but " + own.size(), String.join("\n    ", own));
      return;
    }
    for (String line : own) {
      differences(exchange, held, read(line))
          .forEach(difference -> problem(exchange, difference, line));
    }
  }

  /** Takes the line out that is not about the request. */
  private void remove(Surplus surplus, Exchange exchange, List<String> lines) {
    List<String> found = lines.stream().filter(line -> line.contains(surplus.text())).toList();
    int expected = surplus.requests().contains(exchange.request().name()) ? 1 : 0;
    if (found.size() != expected) {
      problem(exchange, expected + " times expected: " + surplus.reason(), found.toString());
    }
    for (String line : found) {
      lines.remove(line);
      LogLine read = read(line);
      if (!surplus.readAs().isInstance(read)) {
        problem(exchange, surplus.reason() + ": read as " + read, line);
      }
    }
  }

  private LogLine read(String line) {
    byte[] bytes = line.getBytes(StandardCharsets.ISO_8859_1);
    return log.format().parser().parse(bytes, 0, bytes.length);
  }

  private void problem(Exchange exchange, String what, String line) {
    problems.add(exchange.request().name() + ": " + what + " in\n    " + line);
  }

  /** The facts that are left after the declared losses; null when the log has no line. */
  private Map<Fact, String> held(Exchange exchange) {
    Map<Fact, String> held = exchange.facts(log.format());
    for (Loss loss : log.losses()) {
      if (held != null && loss.concerns(exchange.request())) {
        Map<Fact, String> left = loss.left().apply(held);
        if (!held.equals(left)) {
          shown.add(loss);
        }
        held = left;
      }
    }
    return held;
  }

  private static List<String> differences(Exchange exchange, Map<Fact, String> held, LogLine read) {
    if (!(read instanceof Hit hit)) {
      return List.of("read as " + read);
    }
    List<String> differences = new ArrayList<>();
    Map<Fact, String> facts = Fact.of(hit);
    for (Fact fact : Fact.values()) {
      // A server that hung up without a status may log the one it would have sent.
      boolean isOpen = fact == Fact.STATUS && exchange.answer().status() == null;
      if (!isOpen && !Objects.equals(held.get(fact), facts.get(fact))) {
        differences.add(fact + " should be " + held.get(fact) + ", is " + facts.get(fact));
      }
    }
    boolean isEarly = hit.time().isBefore(exchange.answer().sent().minus(COARSENESS));
    if (isEarly || hit.time().isAfter(exchange.answer().ended().plus(COARSENESS))) {
      differences.add("sent at " + exchange.answer().sent() + ", but the time is " + hit.time());
    }
    return differences;
  }
}
