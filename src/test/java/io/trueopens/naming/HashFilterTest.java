package io.trueopens.naming;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Random;
import org.junit.jupiter.api.Test;

class HashFilterTest {
  @Test
  void forgetsNothingAndRefusesMost() {
    Random random = new Random(7);
    HashFilter filter = new HashFilter();
    int[] added = random.ints(10_000).toArray();
    for (int hash : added) {
      filter.add(hash);
    }
    for (int hash : added) {
      assertThat(filter.mayHold(hash)).isTrue();
    }
    // 10,000 of 131,072 bits are at most 7.6 %.
    assertThat(random.ints(10_000).filter(filter::mayHold).count()).isBetween(1L, 900L);
  }
}
