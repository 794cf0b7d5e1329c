package io.trueopens.archfixture.format;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;

/** Everything that makes a program another one at another time or place. */
final class Surroundings {
  private Surroundings() {}

  static List<Object> all() {
    Supplier<Instant> reference = Instant::now;
    System.out.println(Locale.getDefault());
    return List.of(
        reference,
        LocalDate.now(ZoneId.systemDefault()),
        Clock.systemUTC(),
        new Date(),
        System.currentTimeMillis());
  }

  static void end() {
    System.exit(1);
  }
}
