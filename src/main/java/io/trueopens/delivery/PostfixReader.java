package io.trueopens.delivery;

import io.trueopens.delivery.Reported.Facts;
import io.trueopens.delivery.Reported.SetAside;
import io.trueopens.delivery.Reported.Unusable;
import java.math.BigDecimal;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Reads the mail log of Postfix. Its lines name a mail by a queue id; only one of them tells which
 * message that is. So each line gives a step of a queue id, and {@link QueueSteps} puts the steps
 * of an id together.
 */
final class PostfixReader implements DeliveryReader {
  static final String OTHER = "lines about no delivery";
  static final String DEFERRED = "deferred: will be tried again";
  static final String INSIDE = "handed over inside this server: to a filter or a mailbox";
  static final String PROBE = "probes of addresses";
  static final String UNKNOWN_STATUS = "unknown status of a delivery";

  private static final String MESSAGE_ID = "message-id=";
  private static final Set<String> MAILBOXES = Set.of("local", "virtual", "pipe", "discard");

  private final PostfixTime times;

  /**
   * @param times reads the times of the log
   */
  PostfixReader(PostfixTime times) {
    this.times = times;
  }

  @Override
  public boolean needsNewline() {
    return true;
  }

  @Override
  public List<Reported> read(String line) {
    return List.of(PostfixLine.of(line).map(this::reported).orElseGet(() -> new SetAside(OTHER)));
  }

  private Reported reported(PostfixLine line) {
    String text = line.text();
    return switch (line.service()) {
      case "cleanup" -> text.startsWith(MESSAGE_ID) ? queued(line) : new SetAside(OTHER);
      case "bounce" -> notification(line);
      case "qmgr" -> manager(line);
      default -> text.startsWith("to=<") ? attempt(line) : new SetAside(OTHER);
    };
  }

  private Reported queued(PostfixLine line) {
    String id = MessageIds.trimmed(line.text().substring(MESSAGE_ID.length()));
    return id.isEmpty()
        ? new SetAside(OTHER)
        : step(line, line.queue(), QueueStep.QUEUED, Map.of("message", id));
  }

  /** A notification to the sender is mail too, but none that was sent to be read. */
  private Reported notification(PostfixLine line) {
    int id = line.text().indexOf("notification: ");
    String queue = id < 0 ? "" : line.text().substring(line.text().lastIndexOf(' ') + 1);
    return PostfixLine.isQueueId(queue)
        ? step(line, line.onSameHost(queue), QueueStep.NOTIFICATION, Map.of())
        : new SetAside(OTHER);
  }

  private Reported manager(PostfixLine line) {
    if (line.text().equals("removed")) {
      return step(line, line.queue(), QueueStep.REMOVED, Map.of());
    }
    return Attempt.of(line.text()).status().endsWith("expired")
        ? step(line, line.queue(), QueueStep.ATTEMPT, Map.of("status", "bounced"))
        : new SetAside(OTHER);
  }

  private Reported attempt(PostfixLine line) {
    Attempt attempt = Attempt.of(line.text());
    if (MAILBOXES.contains(line.service()) || attempt.isInside()) {
      return new SetAside(INSIDE);
    }
    return switch (attempt.status()) {
      case "sent" -> sent(line, attempt);
      case "bounced", "expired" ->
          step(
              line,
              line.queue(),
              QueueStep.ATTEMPT,
              Map.of("recipient", attempt.recipient(), "status", "bounced"));
      case "deferred" -> new SetAside(DEFERRED);
      case "deliverable", "undeliverable" -> new SetAside(PROBE);
      default -> new Unusable(UNKNOWN_STATUS);
    };
  }

  /** The delay runs from when the mail came in. */
  private Reported sent(PostfixLine line, Attempt attempt) {
    Map<String, String> fields = new LinkedHashMap<>();
    fields.put("recipient", attempt.recipient());
    fields.put("status", "delivered");
    times
        .read(line.time())
        .ifPresent(
            time -> {
              fields.put("delivered_at", time.toString());
              delay(attempt)
                  .ifPresent(delay -> fields.put("dispatched_at", time.minus(delay).toString()));
            });
    return step(line, line.queue(), QueueStep.ATTEMPT, fields);
  }

  private static Optional<Duration> delay(Attempt attempt) {
    try {
      BigDecimal seconds = new BigDecimal(attempt.fields().getOrDefault("delay", ""));
      return Optional.of(Duration.ofMillis(seconds.movePointRight(3).longValueExact()));
    } catch (ArithmeticException | NumberFormatException e) {
      // Without it, the mail is known by when it was delivered.
      return Optional.empty();
    }
  }

  private Reported step(PostfixLine line, String queue, QueueStep step, Map<String, String> said) {
    Optional<Instant> time = times.read(line.time());
    if (time.isEmpty()) {
      return new Unusable(times.problem(line.time()));
    }
    Map<String, String> fields = new LinkedHashMap<>(said);
    fields.put(QueueStep.QUEUE, queue);
    fields.put(QueueStep.TIME, time.get().toString());
    fields.put(QueueStep.NAME, step.name());
    return new Facts(fields, null);
  }
}
