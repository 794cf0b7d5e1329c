package io.trueopens.mail;

import static io.trueopens.mail.Finding.error;
import static io.trueopens.mail.Finding.note;
import static io.trueopens.mail.Finding.warning;

import io.trueopens.mail.Audience.Kind;
import io.trueopens.naming.BlockedName;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Draws the findings from what is known of one image. */
final class Findings {
  private final LintedImage image;

  private Findings(LintedImage image) {
    this.image = image;
  }

  static List<Finding> of(LintedImage image) {
    if (!image.hasAddress()) {
      return List.of(
          error(
              "src_missing",
              "no address in src, so no image is shown: write one, or take the element out"));
    }
    Findings findings = new Findings(image);
    List<Finding> all = new ArrayList<>();
    add(all, findings.onSource());
    add(all, findings.onAlt());
    add(all, findings.onName());
    add(all, findings.onBlocking());
    add(all, findings.onCounting());
    add(all, findings.onSize());
    return all;
  }

  private static void add(List<Finding> all, @Nullable Finding finding) {
    if (finding != null) {
      all.add(finding);
    }
  }

  private @Nullable Finding onSource() {
    return image.use().isInSourceSetAlone()
        ? warning(
            "src_missing",
            "no address in src: programs that do not know srcset show no image; write one")
        : null;
  }

  private @Nullable Finding onAlt() {
    if (!image.takesAlt()) {
      return null;
    }
    if (image.role() != Role.CONTENT) {
      return onAltOfLayout();
    }
    String because = image.alt().because();
    return switch (image.alt().style()) {
      case MISSING ->
          error("alt_missing", "no alt text: readers who do not load images see the file name");
      case FILE_NAME -> error("alt_file_name", "the alt text is a file name: " + because);
      case GENERIC -> warning("alt_generic", "the alt text tells nothing: " + because);
      case STUFFED -> warning("alt_stuffed", "the alt text is " + because);
      case EMPTY ->
          image.isOnlyContentOfLink()
              ? warning("alt_empty_link", "the alt text is empty, and the link has no other text")
              : null;
      case DESCRIPTIVE, TITLE_LIKE -> null;
    };
  }

  /** Layout files need an empty alt text, or programs that read aloud say their names. */
  private @Nullable Finding onAltOfLayout() {
    return switch (image.alt().style()) {
      case EMPTY -> null;
      case MISSING -> warning("alt_missing", "no alt text: write alt=\"\" for what shows nothing");
      case FILE_NAME, GENERIC, STUFFED, DESCRIPTIVE, TITLE_LIKE ->
          note("alt_of_layout", "has an alt text, but shows nothing: write alt=\"\"");
    };
  }

  private @Nullable Finding onName() {
    boolean noName = image.audience().kind() == Kind.INLINE && image.name().name().isEmpty();
    if (image.role() != Role.CONTENT || !image.takesAlt() || noName) {
      return null;
    }
    String because = image.name().because();
    return switch (image.name().style()) {
      case DESCRIPTIVE -> null;
      case TITLE_LIKE -> note("name_title_like", "the name does not say what is shown: " + because);
      case KEYWORD_STUFFED -> warning("name_stuffed", "the name is " + because);
      case GENERIC, OPAQUE_ID, CAMERA_OR_SCREENSHOT, SPACER_OR_PIXEL ->
          warning("name_says_nothing", "the name says nothing: " + because);
    };
  }

  private @Nullable Finding onBlocking() {
    return image
        .blocked()
        .map(
            by -> {
              String says = by.list() + " blocks it: " + by.rule();
              if (image.role() != Role.PIXEL) {
                return error("blocked", says + "; choose another address");
              }
              boolean forItsSize = BlockedName.of(image.url()).isEmpty();
              return forItsSize ? note("stripped", says) : warning("blocked", says);
            })
        .orElse(null);
  }

  private @Nullable Finding onCounting() {
    Kind kind = image.audience().kind();
    if (image.role() == Role.PIXEL && kind == Kind.SHARED) {
      return warning("pixel_shared", "counts nobody: " + image.audience().because());
    }
    if (image.role() == Role.PIXEL && kind == Kind.INLINE) {
      return warning("pixel_inline", "counts nobody: " + image.audience().because());
    }
    return null;
  }

  private @Nullable Finding onSize() {
    boolean shown = image.role() == Role.CONTENT && image.takesAlt();
    return shown && !image.size().isKnown()
        ? note("size_missing", "no width and no height: the mail jumps when the image comes")
        : null;
  }
}
