package io.trueopens.fetcher;

import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.knowledge.Nearest;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Locale;

/** Reads the words of data files that must be one of a known few, with errors that list them. */
final class Ids {
  private Ids() {}

  /** The constant whose lower-case name stands under a key. */
  static <E extends Enum<E>> E read(String place, String key, String id, Class<E> type) {
    List<String> known =
        Arrays.stream(type.getEnumConstants()).map(e -> e.name().toLowerCase(Locale.ROOT)).toList();
    demandKnown(place, key, id, known);
    return Enum.valueOf(type, id.toUpperCase(Locale.ROOT));
  }

  static void demandKnown(String place, String key, String id, Collection<String> known) {
    if (!known.contains(id)) {
      String nearest = Nearest.suggestion(id, known);
      throw new InvalidFileException(
          place,
          "unknown "
              + key
              + " \""
              + id
              + "\""
              + nearest
              + " (known: "
              + String.join(", ", known.stream().sorted().toList())
              + ")");
    }
  }

  static LocalDate date(String place, String key, String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new InvalidFileException(
          place, key + " \"" + text + "\" is no date; expected such as 2026-11-23", e);
    }
  }
}
