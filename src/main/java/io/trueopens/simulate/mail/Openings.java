package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Purpose;
import io.trueopens.simulate.world.Reading;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Arrays;

/** When the recipient opens a mail: not at all, once, or again. */
final class Openings {
  private static final int MOST = 20;
  private static final LocalTime MORNING = LocalTime.of(7, 0);
  private static final LocalTime LATE = LocalTime.of(23, 0);

  private Openings() {}

  /** Unix times in order; none when the mail is not read. */
  static long[] of(Mail mail, Trail.Run run) {
    Reading reading = run.world().audience().reading();
    Dice dice = run.dice(Purpose.READING, mail);
    double chance = mail.recipient().keen() ? reading.keenChance() : reading.otherChance();
    if (!dice.chance(chance)) {
      return new long[0];
    }
    long[] openings = new long[MOST];
    int count = 1;
    openings[0] = awake(mail.accepted() + reading.delay().draw(dice), run, dice);
    while (count < MOST && dice.chance(reading.againChance())) {
      openings[count] = openings[count - 1] + reading.againDelay().draw(dice);
      count++;
    }
    return Arrays.copyOf(openings, count);
  }

  /** Most people who would read at night read within two hours of the morning. */
  private static long awake(long second, Trail.Run run, Dice dice) {
    ZoneId zone = run.world().audience().zone();
    ZonedDateTime local = Instant.ofEpochSecond(second).atZone(zone);
    LocalTime time = local.toLocalTime();
    boolean night = time.isBefore(MORNING) || !time.isBefore(LATE);
    if (!night || !dice.chance(run.world().audience().reading().waitsForMorning())) {
      return second;
    }
    ZonedDateTime day = time.isBefore(MORNING) ? local : local.plusDays(1);
    return day.with(MORNING).toEpochSecond() + dice.below(7200);
  }
}
