package io.trueopens.behaviour;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/**
 * Finds bursts among the fetches of one network, which come in the order of time. A fetch is in a
 * burst when some stretch of time around it, no longer than {@link Thresholds#burst}, holds fetches
 * of {@link Thresholds#burstMessages} different messages; days and nights do not matter. Memory
 * does not grow with the number of fetches: those that are in a burst are named at once, and of the
 * others only those of the last minute are held back, at most {@link Thresholds#windowFetches}.
 */
public final class Bursts {
  private record Held(String line, long millis) {}

  private final Thresholds thresholds;
  private final Consumer<String> out;
  private final RecentMessages messages;
  private final Deque<Held> undecided = new ArrayDeque<>();

  /**
   * Bursts of one network.
   *
   * @param out takes the line of each fetch that is in a burst, once
   */
  public Bursts(Thresholds thresholds, Consumer<String> out) {
    this.thresholds = thresholds;
    this.out = out;
    this.messages = new RecentMessages(thresholds);
  }

  /**
   * Takes the next fetch.
   *
   * @param line names it
   * @param millis Unix time, not earlier than that of the one before
   */
  public void add(String line, long millis, String message) {
    long from = millis - thresholds.burst().toMillis();
    while (!undecided.isEmpty() && undecided.getFirst().millis() < from) {
      undecided.removeFirst();
    }
    undecided.addLast(new Held(line, millis));
    if (messages.add(message, millis)) {
      undecided.forEach(held -> out.accept(held.line()));
      undecided.clear();
    } else if (undecided.size() > thresholds.windowFetches()) {
      undecided.removeFirst();
    }
  }
}
