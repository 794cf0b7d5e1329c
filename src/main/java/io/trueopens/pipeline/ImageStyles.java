package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.udf;

import io.trueopens.knowledge.Memo;
import io.trueopens.message.Mask;
import io.trueopens.naming.AltRules;
import io.trueopens.naming.NamingRules;
import io.trueopens.naming.StyledAlt;
import io.trueopens.naming.StyledName;
import java.util.Arrays;
import java.util.List;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.api.java.UDF2;
import org.apache.spark.sql.api.java.UDF3;
import org.apache.spark.sql.types.DataTypes;
import org.jspecify.annotations.Nullable;

/** The styles of a message's image, read beside the subject of its mail where that is known. */
final class ImageStyles {
  /** Nearly all mails of a campaign have the same few names and texts. */
  private static final int REMEMBERED = 1000;

  private static final Memo<List<@Nullable String>, String> NAMES =
      new Memo<>(REMEMBERED, given -> name(given.get(0), given.get(1)).style().id());

  private static final Memo<List<@Nullable String>, String> ALTS =
      new Memo<>(REMEMBERED, given -> alt(given.get(0), given.get(1), given.get(2)).style().id());

  private ImageStyles() {}

  /** The style of {@code image}; null where the image is not known. */
  static Column ofName() {
    UDF2<String, String, String> style =
        (image, subject) -> image == null ? null : NAMES.of(Arrays.asList(image, subject));
    return udf(style, DataTypes.StringType).apply(col("image"), col("subject"));
  }

  private static StyledName name(String image, String subject) {
    NamingRules rules = NamingRules.bundled();
    String shown = Mask.without(image);
    return subject == null ? rules.read(shown) : rules.read(shown, subject);
  }

  /** The style of {@code alt}; null where the deliveries tell none. */
  static Column ofAlt() {
    UDF3<String, String, String, String> style =
        (alt, image, subject) ->
            alt == null ? null : ALTS.of(Arrays.asList(alt, image == null ? "" : image, subject));
    return udf(style, DataTypes.StringType).apply(col("alt"), col("image"), col("subject"));
  }

  private static StyledAlt alt(String alt, String image, String subject) {
    AltRules rules = AltRules.bundled();
    String shown = Mask.without(alt);
    return subject == null ? rules.read(shown, image) : rules.read(shown, image, subject);
  }
}
