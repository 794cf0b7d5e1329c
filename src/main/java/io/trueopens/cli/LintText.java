package io.trueopens.cli;

import io.trueopens.mail.ArmDifference;
import io.trueopens.mail.Finding;
import io.trueopens.mail.LintReport;
import io.trueopens.mail.LintedImage;
import io.trueopens.mail.Size;
import io.trueopens.mail.Suggestion;
import io.trueopens.report.text.ShownText;
import java.util.Locale;
import java.util.StringJoiner;
import org.jspecify.annotations.Nullable;

/** What lint found, to be read on a terminal. */
final class LintText {
  private static final int LONGEST_NAME = 60;
  private static final int LONGEST_ALT = 90;

  private final StringBuilder text = new StringBuilder();

  private LintText() {}

  static String of(LintReport report, @Nullable ArmDifference difference) {
    LintText page = new LintText();
    page.line("%s%s", report.place(), quoted(report.subject()));
    for (int i = 0; i < report.images().size(); i++) {
      page.image(i + 1, report.images().get(i));
    }
    if (difference != null) {
      page.difference(difference);
    }
    page.line("");
    page.summary(report);
    return page.text.toString();
  }

  private void image(int number, LintedImage image) {
    line("");
    line("%2d. %s", number, shown(name(image), LONGEST_NAME));
    line("    %s", facts(image));
    if (image.takesAlt()) {
      String alt = image.alt().text();
      String written =
          alt == null || alt.isBlank() ? "" : ", " + shown('"' + alt + '"', LONGEST_ALT);
      line("    alt text %s%s", words(image.alt().style().id()), written);
    }
    for (Finding finding : image.findings()) {
      line("    %-8s %s", finding.level().id(), finding.message());
    }
    image.suggestion().ifPresent(this::suggestion);
  }

  private static String name(LintedImage image) {
    if (!image.hasAddress()) {
      return "(no address)";
    }
    return image.file().isEmpty() ? "(no name)" : image.file();
  }

  private static String facts(LintedImage image) {
    StringJoiner facts = new StringJoiner(", ");
    facts.add(image.role().id() + " in " + image.place());
    if (image.hasAddress()) {
      facts.add("name " + words(image.name().style().id()));
    }
    if (image.size().isKnown()) {
      facts.add(size(image.size()));
    }
    facts.add(words(image.audience().kind().id()));
    if (image.times() > 1) {
      facts.add("used " + image.times() + " times");
    }
    return facts.toString();
  }

  private static String size(Size size) {
    String width = size.width() == null ? "?" : size.width().toString();
    String height = size.height() == null ? "?" : size.height().toString();
    return width + "×" + height;
  }

  private void suggestion(Suggestion suggestion) {
    if (suggestion.name() != null) {
      line("    try name %s", suggestion.name());
    }
    if (suggestion.alt() != null) {
      line("    try alt  \"%s\"", suggestion.alt());
    }
    line("             from the %s", suggestion.from());
  }

  private void summary(LintReport report) {
    line("%s", report.summary());
    if (!report.images().isEmpty()) {
      line("%s", report.counting());
    }
    if (report.images().stream().anyMatch(image -> image.suggestion().isPresent())) {
      line("Suggestions come from the text around an image; look at it before you take one.");
    }
  }

  private void difference(ArmDifference difference) {
    line("");
    line("Against the other arm");
    for (ArmDifference.Pair pair : difference.pairs()) {
      String names =
          pair.nameDiffers() ? ": " + pair.name() + " | " + pair.otherName() : ": " + pair.name();
      line("  image %d, %s%s", pair.number(), factor(pair), names);
    }
    for (String other : difference.elsewhere()) {
      line("  also %s", other);
    }
    line("  %s", difference.verdict());
  }

  private static String factor(ArmDifference.Pair pair) {
    return pair.factor().equals("both") ? "name and alt text" : words(pair.factor());
  }

  private static String words(String id) {
    return id.equals("alt") ? "alt text" : id.replace('_', ' ');
  }

  private static String quoted(String subject) {
    return subject.isEmpty() ? "" : ": \"" + shown(subject, LONGEST_ALT) + '"';
  }

  private static String shown(String strange, int most) {
    return ShownText.shortened(strange, most);
  }

  private void line(String format, Object... values) {
    text.append(String.format(Locale.ROOT, format, values)).append('\n');
  }
}
