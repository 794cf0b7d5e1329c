package io.trueopens.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trueopens.tracker.JoinBy;
import java.util.Set;
import org.junit.jupiter.api.Test;

class DeliveriesInputTest {
  @Test
  void readsWhatTheListHas() {
    assertThat(DeliveriesInput.fieldsToRead(Set.of("campaign", "message"), JoinBy.MESSAGE))
        .containsExactly("message", "campaign");
    assertThat(DeliveriesInput.fieldsToRead(Set.of("campaign", "recipient"), JoinBy.EITHER))
        .containsExactly("campaign", "recipient");
  }

  @Test
  void leavesOutMessageIdsThatNoUrlHas() {
    assertThat(
            DeliveriesInput.fieldsToRead(
                Set.of("campaign", "message", "recipient"), JoinBy.RECIPIENT))
        .containsExactly("campaign", "recipient");
  }

  @Test
  void saysWhatTheListMustHave() {
    assertThatThrownBy(
            () -> DeliveriesInput.fieldsToRead(Set.of("campaign", "message"), JoinBy.RECIPIENT))
        .hasMessage(
            "nothing in the list names a mail: the trackers' URLs have campaign and recipient, so"
                + " the list needs a column for recipient");
    assertThatThrownBy(
            () -> DeliveriesInput.fieldsToRead(Set.of("campaign", "recipient"), JoinBy.MESSAGE))
        .hasMessageEndingWith("the list needs a column for message");
    assertThatThrownBy(() -> DeliveriesInput.fieldsToRead(Set.of("campaign"), JoinBy.EITHER))
        .hasMessageEndingWith("the list needs a column for message or recipient");
  }
}
