package io.trueopens.pipeline;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Locale;
import java.util.function.Consumer;
import org.apache.spark.scheduler.AccumulableInfo;
import org.apache.spark.scheduler.SparkListener;
import org.apache.spark.scheduler.SparkListenerTaskEnd;
import scala.collection.Iterator;

/**
 * Tells how far a run is: its stage, the lines read so far, and how fast. The lines come from an
 * accumulator, which may count a repeated task twice: good enough to watch, never used in results.
 */
public final class Progress extends SparkListener {
  /** Name of the accumulator of lines. */
  static final String LINES = "trueopens.lines";

  private static final Duration PAUSE = Duration.ofMillis(200);

  private final Consumer<String> show;
  private final Clock clock;
  private final Instant started;
  private Instant shown = Instant.MIN;
  private String stage = "Starting";
  private long lines;

  /**
   * @param show gets a line of text now and then, at each new stage at least
   */
  public Progress(Consumer<String> show, Clock clock) {
    this.show = show;
    this.clock = clock;
    this.started = clock.instant();
  }

  /** A new stage has begun. */
  synchronized void stage(String name) {
    stage = name;
    show();
  }

  @Override
  public synchronized void onTaskEnd(SparkListenerTaskEnd taskEnd) {
    Iterator<AccumulableInfo> each = taskEnd.taskInfo().accumulables().iterator();
    while (each.hasNext()) {
      AccumulableInfo info = each.next();
      if (info.name().contains(LINES) && info.value().isDefined()) {
        lines = Math.max(lines, (Long) info.value().get());
      }
    }
    if (Duration.between(shown, clock.instant()).compareTo(PAUSE) > 0) {
      show();
    }
  }

  private void show() {
    shown = clock.instant();
    double seconds = Duration.between(started, shown).toMillis() / 1000.0;
    show.accept(
        lines == 0
            ? String.format(Locale.ROOT, "%s (%.0f s)", stage, seconds)
            : String.format(
                Locale.ROOT,
                "%s (%.0f s; %,d lines, %,.0f a second)",
                stage,
                seconds,
                lines,
                lines / Math.max(seconds, 0.001)));
  }
}
