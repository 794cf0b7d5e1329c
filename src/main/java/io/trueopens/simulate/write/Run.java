package io.trueopens.simulate.write;

import io.trueopens.simulate.mail.Fetch;
import java.io.Closeable;
import java.io.IOException;
import org.jspecify.annotations.Nullable;

/** Fetches in the order of time, one of several such sequences that are merged. */
abstract class Run implements Comparable<Run>, Closeable {
  private final int number;
  private @Nullable Fetch current;

  Run(int number) {
    this.number = number;
  }

  /** The next fetch, or null at the end. */
  abstract @Nullable Fetch next() throws IOException;

  /** Goes on to the next fetch, if there is one. */
  boolean advance() throws IOException {
    current = next();
    return current != null;
  }

  Fetch current() {
    if (current == null) {
      throw new IllegalStateException("the run is at its end");
    }
    return current;
  }

  @Override
  public int compareTo(Run other) {
    int byTime = Long.compare(current().second(), other.current().second());
    return byTime == 0 ? Integer.compare(number, other.number) : byTime;
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return this == other;
  }

  @Override
  public int hashCode() {
    return number;
  }
}
