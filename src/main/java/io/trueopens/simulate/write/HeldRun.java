package io.trueopens.simulate.write;

import io.trueopens.simulate.mail.Fetch;
import java.nio.ByteBuffer;
import org.jspecify.annotations.Nullable;

/** The run that is still in memory. */
final class HeldRun extends Run {
  private final ByteBuffer buffer;
  private final long[] order;
  private final FetchRecord record;
  private int at;

  /**
   * @param order sorted; the lower 32 bits are the place in the buffer
   */
  HeldRun(int number, ByteBuffer buffer, long[] order, FetchRecord record) {
    super(number);
    this.buffer = buffer;
    this.order = order;
    this.record = record;
  }

  @Override
  @Nullable Fetch next() {
    if (at == order.length) {
      return null;
    }
    int place = (int) order[at++];
    return record.read(buffer.duplicate().clear().position(place * FetchRecord.BYTES));
  }

  @Override
  public void close() {}
}
