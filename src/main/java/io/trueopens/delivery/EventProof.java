package io.trueopens.delivery;

import io.trueopens.delivery.EventFormat.Counter;
import io.trueopens.delivery.EventFormat.Kind;
import io.trueopens.delivery.EventFormat.Means;
import io.trueopens.delivery.EventFormat.Sample;
import io.trueopens.delivery.Reported.Facts;
import io.trueopens.delivery.Reported.SetAside;
import io.trueopens.delivery.Reported.Unusable;
import io.trueopens.knowledge.InvalidFileException;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.TreeMap;

/** Tries the events that a format's own file gives. */
final class EventProof {
  private final String file;
  private final EventFormat format;

  EventProof(String file, EventFormat format) {
    this.file = file;
    this.format = format;
  }

  /** Throws {@link InvalidFileException} at the first sample that is read otherwise. */
  void check() {
    demand(!format.samples().isEmpty(), "has no sample; add an event that it reads");
    demand(!format.not().isEmpty(), "has nothing under \"not\"; add an event that is no delivery");
    checkDate();
    format.kinds().forEach(this::checkReason);
    EventReader reader = reader();
    int number = 1;
    for (Sample sample : format.samples()) {
      checkSample("sample " + number++, reader.reported(sample.event()), sample);
    }
    number = 1;
    for (Counter counter : format.not()) {
      checkCounter("not " + number++, reader.reported(counter.event()), counter);
    }
  }

  private EventReader reader() {
    try {
      return new EventReader(format, Map.of());
    } catch (IllegalArgumentException e) {
      throw new InvalidFileException(file, String.valueOf(e.getMessage()), e);
    }
  }

  private void checkDate() {
    try {
      LocalDate.parse(format.checked());
    } catch (DateTimeParseException e) {
      throw new InvalidFileException(
          file, "checked \"" + format.checked() + "\" is no date; expected such as 2026-11-23", e);
    }
  }

  private void checkReason(Kind kind) {
    demand(
        kind.means() != Means.NOTHING || kind.because() != null,
        "the kind " + kind.when() + " means nothing; say why in \"because\"");
  }

  private void checkSample(String name, Reported read, Sample sample) {
    demand(
        read instanceof Facts facts && facts.fields().equals(sample.expect()),
        name + " is read as " + shown(read) + ", expected " + new TreeMap<>(sample.expect()));
  }

  private void checkCounter(String name, Reported read, Counter counter) {
    demand(
        shown(read).equals(counter.reason()),
        name + " is read as " + shown(read) + ", expected " + counter.reason());
  }

  private static String shown(Reported reported) {
    if (reported instanceof Facts facts) {
      return new TreeMap<>(facts.fields()).toString();
    }
    return reported instanceof SetAside aside ? aside.reason() : ((Unusable) reported).reason();
  }

  private void demand(boolean holds, String problem) {
    if (!holds) {
      throw new InvalidFileException(file, problem);
    }
  }
}
