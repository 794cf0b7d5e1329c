package io.trueopens.naming;

import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the style of alt texts by the same words that tell the style of names. */
public final class AltRules {
  private static final class Bundled {
    static final AltRules RULES = new AltRules(NamingRules.bundled());
  }

  private static final Set<NamingStyle> ONLY_FILES =
      EnumSet.of(NamingStyle.CAMERA_OR_SCREENSHOT, NamingStyle.OPAQUE_ID);

  private final NamingRules names;

  private AltRules(NamingRules names) {
    this.names = names;
  }

  /** The rules that ship with this program; read once. */
  public static AltRules bundled() {
    return Bundled.RULES;
  }

  /**
   * Reads an alt text.
   *
   * @param alt the attribute's value, null when the image has no such attribute
   * @param image the name, path or URL of the image
   */
  public StyledAlt read(@Nullable String alt, String image) {
    if (alt == null) {
      return new StyledAlt(null, AltStyle.MISSING, "the image has no alt attribute");
    }
    if (alt.isBlank()) {
      return new StyledAlt(alt, AltStyle.EMPTY, "empty, marks the image as decoration");
    }
    StyledName asName = names.readByRules(alt.strip());
    if (asName.style() == NamingStyle.SPACER_OR_PIXEL) {
      return new StyledAlt(alt, AltStyle.GENERIC, "a layout word, says nothing of the picture");
    }
    String file = whyItIsAFileName(asName, image);
    return file == null ? readSentence(alt) : new StyledAlt(alt, AltStyle.FILE_NAME, file);
  }

  /** Reads an alt text beside the title or subject of its mail. */
  public StyledAlt read(@Nullable String alt, String image, String title) {
    StyledAlt alone = read(alt, image);
    boolean repeats =
        alt != null
            && alone.style() == AltStyle.DESCRIPTIVE
            && names.repeats(names.takeApartText(alt), title);
    return repeats
        ? new StyledAlt(alt, AltStyle.TITLE_LIKE, TitleMatch.JUDGEMENT.because())
        : alone;
  }

  private @Nullable String whyItIsAFileName(StyledName asName, String image) {
    String text = asName.name();
    if (endsAsAFile(text)) {
      return "ends as the name of a file does";
    }
    if (ONLY_FILES.contains(asName.style())) {
      return asName.because();
    }
    boolean joined = text.indexOf(' ') < 0 && (text.indexOf('_') > 0 || text.indexOf('-') > 0);
    boolean same = text.equalsIgnoreCase(names.takeApart(image).undelivered());
    return joined && same ? "is the name of the image's file" : null;
  }

  private static boolean endsAsAFile(String text) {
    String lower = text.toLowerCase(Locale.ROOT);
    int dot = lower.lastIndexOf('.');
    return dot > 0
        && switch (lower.substring(dot + 1)) {
          case "jpg", "jpeg", "png", "gif", "svg", "webp", "avif", "bmp", "heic" -> true;
          default -> false;
        };
  }

  private StyledAlt readSentence(String alt) {
    StyleRules.Judgement judgement = names.judgeText(alt);
    AltStyle style =
        switch (judgement.style()) {
          case KEYWORD_STUFFED -> AltStyle.STUFFED;
          case DESCRIPTIVE -> AltStyle.DESCRIPTIVE;
          case TITLE_LIKE -> AltStyle.TITLE_LIKE;
          case GENERIC, SPACER_OR_PIXEL, CAMERA_OR_SCREENSHOT, OPAQUE_ID -> AltStyle.GENERIC;
        };
    return new StyledAlt(alt, style, judgement.because());
  }
}
