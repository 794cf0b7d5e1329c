package io.trueopens.delivery;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

/**
 * Goes through the steps of one queue id in the order of their time, and tells for each attempt
 * whose it was. Ids are given again after a while.
 */
public final class QueueSteps {
  /** Why an attempt has no message. */
  public static final String NO_MESSAGE =
      "a delivery whose message id is not in the log; add the older log files";

  /** Why an attempt does not count. */
  public static final String NOTIFICATION = "notifications to the sender";

  private QueueSteps() {}

  /**
   * One step.
   *
   * @param message the message's id or pseudonym, for {@link QueueStep#QUEUED}
   * @param origin what the step was read from
   */
  public record Entry<T>(QueueStep step, Instant time, @Nullable String message, T origin) {}

  /** Whose an attempt was: a message's, a notification's, or nobody's that is known. */
  public record Owner(@Nullable String message, boolean notification) {
    static final Owner UNKNOWN = new Owner(null, false);
  }

  /**
   * The attempts with their owners.
   *
   * @param steps all steps of one queue id, in any order
   */
  public static <T, R> List<R> attempts(List<Entry<T>> steps, BiFunction<T, Owner, R> made) {
    List<Entry<T>> sorted = new ArrayList<>(steps);
    sorted.sort(
        Comparator.comparing((Entry<T> entry) -> entry.time())
            .thenComparing(Entry::step)
            .thenComparing(Entry::message, Comparator.nullsFirst(Comparator.naturalOrder())));
    List<R> attempts = new ArrayList<>();
    Owner owner = Owner.UNKNOWN;
    for (Entry<T> entry : sorted) {
      switch (entry.step()) {
        case QUEUED -> owner = new Owner(entry.message(), false);
        case NOTIFICATION -> owner = new Owner(owner.message(), true);
        case ATTEMPT -> attempts.add(made.apply(entry.origin(), owner));
        case REMOVED -> owner = Owner.UNKNOWN;
      }
    }
    return attempts;
  }
}
