package io.trueopens.mail;

import io.trueopens.mail.Surroundings.Hint;
import io.trueopens.naming.AltRules;
import io.trueopens.naming.AltStyle;
import io.trueopens.naming.NamingRules;
import io.trueopens.naming.NamingStyle;
import io.trueopens.naming.StyledName;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Proposes names and alt texts from what stands around an image, and only better ones. */
final class Suggester {
  private static final List<String> KEPT_ROLES = List.of("logo", "icon");

  private final NamingRules names = NamingRules.bundled();
  private final AltRules alts = AltRules.bundled();

  /** What would be better, or null where nothing near the image is. */
  @Nullable Suggestion suggest(LintedImage image, List<Hint> hints) {
    Hint name = betterName(image, hints);
    Hint alt = betterAlt(image, hints);
    if (name == null) {
      return alt == null ? null : new Suggestion(null, alt.text(), alt.kind());
    }
    String newName = fileName(image.name(), name.text());
    if (alt == null) {
      return new Suggestion(newName, null, name.kind());
    }
    boolean oneSource = name.kind().equals(alt.kind());
    String from = oneSource ? alt.kind() : name.kind() + ", " + alt.kind();
    return new Suggestion(newName, alt.text(), from);
  }

  private @Nullable Hint betterName(LintedImage image, List<Hint> hints) {
    if (image.name().style() == NamingStyle.DESCRIPTIVE || image.file().isEmpty()) {
      return null;
    }
    String alt = image.alt().text();
    if (alt != null && tells(image.alt().style())) {
      Hint own = new Hint("alt text", alt);
      if (isBetter(own, image.name())) {
        return own;
      }
    }
    return hints.stream().filter(hint -> isBetter(hint, image.name())).findFirst().orElse(null);
  }

  /** A name that says what is shown; or any subject, where the old name says nothing. */
  private boolean isBetter(Hint hint, StyledName than) {
    if (CallToAction.is(hint.text())) {
      return false;
    }
    StyledName read = names.read(slug(than, hint.text()));
    boolean better = read.style() == NamingStyle.DESCRIPTIVE;
    boolean anything =
        read.style() == NamingStyle.TITLE_LIKE && than.style() != NamingStyle.TITLE_LIKE;
    return (better || anything) && read.descriptiveness() > than.descriptiveness();
  }

  private @Nullable Hint betterAlt(LintedImage image, List<Hint> hints) {
    boolean linkOnly = image.alt().style() == AltStyle.EMPTY && image.isOnlyContentOfLink();
    boolean needed =
        switch (image.alt().style()) {
          case MISSING, FILE_NAME, GENERIC, STUFFED -> true;
          case EMPTY -> linkOnly;
          case DESCRIPTIVE, TITLE_LIKE -> false;
        };
    if (!needed) {
      return null;
    }
    if (image.name().style() == NamingStyle.DESCRIPTIVE) {
      return new Hint("file name", sentence(image.name().words()));
    }
    return hints.stream().filter(this::isGoodAlt).findFirst().orElse(null);
  }

  private boolean isGoodAlt(Hint hint) {
    return !CallToAction.is(hint.text()) && tells(alts.read(hint.text(), "").style());
  }

  private static boolean tells(AltStyle style) {
    return style == AltStyle.DESCRIPTIVE || style == AltStyle.TITLE_LIKE;
  }

  private static String sentence(List<String> words) {
    String text = String.join(" ", words);
    return text.substring(0, 1).toUpperCase(Locale.ROOT) + text.substring(1);
  }

  /** The slug with the ending that the file has. */
  private static String fileName(StyledName old, String text) {
    String path = old.name();
    int query = path.indexOf('?');
    String bare = query < 0 ? path : path.substring(0, query);
    int dot = bare.lastIndexOf('.');
    String ending = dot > bare.lastIndexOf('/') ? bare.substring(dot) : "";
    boolean isEnding = ending.length() > 1 && ending.length() <= 5;
    return slug(old, text) + (isEnding ? ending.toLowerCase(Locale.ROOT) : "");
  }

  /** A logo stays one in its new name. */
  private static String slug(StyledName old, String text) {
    String slug = Slug.of(text);
    String kept =
        KEPT_ROLES.stream()
            .filter(role -> old.words().contains(role) && !slug.contains(role))
            .findFirst()
            .orElse("");
    return kept.isEmpty() ? slug : slug + '-' + kept;
  }
}
