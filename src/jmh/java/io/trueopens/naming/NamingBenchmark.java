package io.trueopens.naming;

import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OperationsPerInvocation;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;
import org.openjdk.jmh.infra.Blackhole;

/** Names a second on one core, over one name of every style and some in other scripts. */
@State(Scope.Thread)
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.SECONDS)
@Warmup(iterations = 6, time = 1)
@Measurement(iterations = 10, time = 1)
@Fork(1)
public class NamingBenchmark {
  private static final String[] NAMES = {
    "https://mail.example.org/o/spring/8f3a2b1c9d/px.gif",
    "IMG_20260102_101112.jpg",
    "550e8400-e29b-41d4-a716-446655440000.png",
    "cheap-plumber-amsterdam-rotterdam-utrecht.jpg",
    "/o/spring/8f3a2b1c9d/chart-of-climate-change-impact-on-dutch-rivers.png",
    "annual-climate-report-2026-300x200.png",
    "hero-image-2@2x.png",
    "%D0%BA%D1%80%D0%B0%D1%81%D0%BD%D1%8B%D0%B9-%D0%BF%D0%BE%D0%B5%D0%B7%D0%B4.jpg",
    "赤い傘を持つ女性.jpg",
    "Hochwasserschutzmauer-Bauarbeiten.jpg"
  };

  private final NamingRules rules = NamingRules.bundled();

  /** All names once. */
  @Benchmark
  @OperationsPerInvocation(10)
  public void read(Blackhole sink) {
    for (String name : NAMES) {
      sink.consume(rules.read(name));
    }
  }
}
