package io.trueopens.report;

import io.trueopens.naming.AltRules;
import io.trueopens.table.Table;
import io.trueopens.table.TableReader;
import io.trueopens.table.TableRow;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The styles of the alt texts with which the images of variants were sent. */
final class AltStyles {
  /** The deliveries tell no alt text, which is not the same as an image without one. */
  static final String NOT_GIVEN = "not_given";

  /** Messages of one variant have alt texts of several styles. */
  static final String MIXED = "mixed";

  private static final Set<String> COLUMNS =
      Set.of("campaign", "variant", "image", "alt", "subject");

  /** Subjects may hold each reader's name: then there are as many as messages. */
  private static final int MOST_KEPT = 10_000;

  /** The image of a variant. */
  private record Picture(
      @Nullable String campaign, @Nullable String variant, @Nullable String image) {
    static Picture of(TableRow row) {
      return new Picture(row.text("campaign"), row.text("variant"), row.text("image"));
    }
  }

  private final Map<Picture, String> styles = new HashMap<>();
  private final Map<List<String>, String> read = new HashMap<>();

  private AltStyles() {}

  static AltStyles read(TableReader tables) throws IOException {
    AltStyles all = new AltStyles();
    tables.forEach(Table.DELIVERIES, COLUMNS, all::add);
    return all;
  }

  private void add(TableRow delivery) {
    styles.merge(
        Picture.of(delivery), style(delivery), (one, other) -> one.equals(other) ? one : MIXED);
  }

  private String style(TableRow delivery) {
    String alt = delivery.text("alt");
    if (alt == null) {
      return NOT_GIVEN;
    }
    if (read.size() == MOST_KEPT) {
      read.clear();
    }
    String image = Objects.requireNonNullElse(delivery.text("image"), "");
    String subject = Objects.requireNonNullElse(delivery.text("subject"), "");
    return read.computeIfAbsent(
        List.of(image, alt, subject),
        key -> AltRules.bundled().read(alt, image, subject).style().id());
  }

  /** The style of the alt text of a message's image. */
  String of(TableRow message) {
    return styles.getOrDefault(Picture.of(message), NOT_GIVEN);
  }
}
