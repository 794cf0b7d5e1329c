package io.trueopens.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import io.trueopens.delivery.QueueSteps.Entry;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class QueueStepsTest {
  private static Entry<String> step(long second, QueueStep step, @Nullable String message) {
    return new Entry<>(step, Instant.ofEpochSecond(second), message, "at " + second);
  }

  private static final List<Entry<String>> STEPS =
      List.of(
          step(1, QueueStep.ATTEMPT, null),
          step(2, QueueStep.QUEUED, "first"),
          step(2, QueueStep.ATTEMPT, null),
          step(9, QueueStep.ATTEMPT, null),
          step(9, QueueStep.REMOVED, null),
          step(10, QueueStep.ATTEMPT, null),
          step(20, QueueStep.QUEUED, "second"),
          step(20, QueueStep.NOTIFICATION, null),
          step(21, QueueStep.ATTEMPT, null),
          step(21, QueueStep.REMOVED, null));

  private static List<String> owners(List<Entry<String>> steps) {
    return QueueSteps.attempts(
        steps,
        (origin, owner) ->
            origin + ": " + owner.message() + (owner.notification() ? " (notification)" : ""));
  }

  @Test
  void anIdIsGivenAgain() {
    assertThat(owners(STEPS))
        .containsExactly(
            "at 1: null",
            "at 2: first",
            "at 9: first",
            "at 10: null",
            "at 21: second (notification)");
  }

  @Test
  void theOrderOfLinesDoesNotMatter() {
    for (int seed = 0; seed < 200; seed++) {
      List<Entry<String>> shuffled = new ArrayList<>(STEPS);
      Collections.shuffle(shuffled, new Random(seed));
      assertThat(owners(shuffled)).isEqualTo(owners(STEPS));
    }
  }
}
