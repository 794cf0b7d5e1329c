package io.trueopens.mail;

import io.trueopens.mail.Finding.Level;
import java.util.List;
import java.util.Locale;

/**
 * All images of a mail.
 *
 * @param place what messages call the mail
 * @param subject its subject or title; may be empty
 */
public record LintReport(String place, String subject, List<LintedImage> images) {
  /** Takes a copy of the images. */
  public LintReport {
    images = List.copyOf(images);
  }

  /** How many findings there are at a level or above. */
  public long count(Level least) {
    return images.stream()
        .flatMap(image -> image.findings().stream())
        .filter(finding -> finding.level().compareTo(least) >= 0)
        .count();
  }

  /** How many images have a role. */
  public long count(Role role) {
    return images.stream().filter(image -> image.role() == role).count();
  }

  /** One line: how many images there are, what for, and how many findings. */
  public String summary() {
    if (images.isEmpty()) {
      return "The mail has no images.";
    }
    long errors = count(Level.ERROR);
    long warnings = count(Level.WARNING) - errors;
    long suggested = images.stream().filter(image -> image.suggestion().isPresent()).count();
    return String.format(
        Locale.ROOT,
        "%s: %d content, %d background, %d layout, %s; %s, %s, %s.",
        count(images.size(), "image"),
        count(Role.CONTENT),
        count(Role.BACKGROUND),
        count(Role.SPACER),
        count(count(Role.PIXEL), "pixel"),
        count(errors, "error"),
        count(warnings, "warning"),
        count(suggested, "suggestion"));
  }

  /** By which images opens can be counted, in one sentence. */
  public String counting() {
    if (images.stream().noneMatch(LintedImage::hasAddress)) {
      return "No image has an address, so no open can be counted.";
    }
    List<String> own =
        images.stream()
            .filter(image -> image.audience().kind().isOwn())
            .map(image -> image.readName().isEmpty() ? image.url() : image.file())
            .distinct()
            .toList();
    return own.isEmpty()
        ? "No image has an address of the recipient's own: opens can be counted, but not whose."
        : "Loaded under an address of the recipient's own: " + String.join(", ", own) + ".";
  }

  private static String count(long number, String thing) {
    return number + " " + thing + (number == 1 ? "" : "s");
  }
}
