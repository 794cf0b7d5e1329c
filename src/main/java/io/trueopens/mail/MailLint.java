package io.trueopens.mail;

import io.trueopens.naming.AltRules;
import io.trueopens.naming.NamingRules;
import io.trueopens.naming.StyledAlt;
import io.trueopens.naming.StyledName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads what the images of a mail say before it is sent. */
public final class MailLint {
  private MailLint() {}

  /** Every image in the order of the mail; equal ones, such as spacers, once with their number. */
  public static LintReport lint(Mail mail) {
    Map<String, LintedImage> images = new LinkedHashMap<>();
    for (ImageUse use : ImageFinder.find(mail)) {
      String key = use.url().isEmpty() ? "\n" + images.size() : key(use);
      LintedImage known = images.get(key);
      if (known == null) {
        images.put(key, read(mail, use));
      } else {
        known.usedAgain();
      }
    }
    conclude(images.values().stream().toList());
    return new LintReport(mail.place(), mail.subject(), List.copyOf(images.values()));
  }

  /**
   * The same picture in a style and for Outlook is one; with another alt text, or without a {@code
   * src}, it is another.
   */
  private static String key(ImageUse use) {
    return use.place().takesAlt()
        ? use.url() + '\n' + use.alt() + (use.isInSourceSetAlone() ? "\n" : "")
        : use.url();
  }

  private static LintedImage read(Mail mail, ImageUse use) {
    String name = Addresses.name(mail, use.url());
    StyledName styled = NamingRules.bundled().read(name, mail.subject());
    StyledAlt alt = AltRules.bundled().read(use.alt(), name, mail.subject());
    return new LintedImage(use, styled, alt);
  }

  private static void conclude(List<LintedImage> images) {
    Surroundings surroundings = new Surroundings(images);
    Suggester suggester = new Suggester();
    for (LintedImage image : images) {
      boolean ask = image.role() == Role.CONTENT && image.takesAlt() && image.hasAddress();
      Suggestion better =
          ask ? suggester.suggest(image, surroundings.of(image.use().element())) : null;
      image.conclude(Findings.of(image), better);
    }
  }
}
