package io.trueopens.mail;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * How two arms of an experiment differ. Only arms that differ in one thing tell what that thing
 * does.
 *
 * @param pairs images that differ, by their place among the content images
 * @param elsewhere what else differs, in words
 */
public record ArmDifference(List<Pair> pairs, List<String> elsewhere) {
  /**
   * An image of one arm beside that of the other.
   *
   * @param number counted from 1
   */
  public record Pair(int number, String name, String otherName, boolean nameDiffers, boolean alt) {
    /** What differs: name, alt, or both. */
    public String factor() {
      return nameDiffers && alt ? "both" : nameDiffers ? "name" : "alt";
    }
  }

  /** Compares two mails. */
  public static ArmDifference between(Mail mail, Mail other) {
    List<LintedImage> images = shown(mail);
    List<LintedImage> others = shown(other);
    List<Pair> pairs = new ArrayList<>();
    List<String> elsewhere = new ArrayList<>();
    for (int i = 0; i < Math.min(images.size(), others.size()); i++) {
      Pair pair = pair(i + 1, images.get(i), others.get(i));
      if (pair.nameDiffers() || pair.alt()) {
        pairs.add(pair);
      }
      compare(i + 1, images.get(i), others.get(i), elsewhere);
    }
    if (images.size() != others.size()) {
      elsewhere.add("the number of images: " + images.size() + " and " + others.size());
    }
    if (!mail.subject().equals(other.subject())) {
      elsewhere.add("the subject or title");
    }
    if (!mail.html().body().text().equals(other.html().body().text())) {
      elsewhere.add("the text");
    }
    return new ArmDifference(List.copyOf(pairs), List.copyOf(elsewhere));
  }

  private static List<LintedImage> shown(Mail mail) {
    return MailLint.lint(mail).images().stream()
        .filter(image -> image.role() == Role.CONTENT && image.takesAlt())
        .toList();
  }

  private static Pair pair(int number, LintedImage one, LintedImage other) {
    boolean name = !one.readName().equals(other.readName());
    boolean alt = !Objects.equals(one.alt().text(), other.alt().text());
    return new Pair(number, one.readName(), other.readName(), name, alt);
  }

  private static void compare(
      int number, LintedImage one, LintedImage other, List<String> elsewhere) {
    if (!one.size().equals(other.size())) {
      elsewhere.add("the size of image " + number);
    }
    if (one.audience().kind() != other.audience().kind()) {
      elsewhere.add("whom the address of image " + number + " is for");
    }
    if (one.blocked().isPresent() != other.blocked().isPresent()) {
      elsewhere.add("whether image " + number + " is blocked");
    }
  }

  /** What the two arms can tell, in one sentence. */
  public String verdict() {
    boolean names = pairs.stream().anyMatch(Pair::nameDiffers);
    boolean alts = pairs.stream().anyMatch(Pair::alt);
    if (!names && !alts) {
      return elsewhere.isEmpty()
          ? "The arms do not differ."
          : "No name and no alt text differs; something else does.";
    }
    if (!elsewhere.isEmpty()) {
      return "More differs than names and alt texts; a difference in opens would not tell why.";
    }
    if (names && alts) {
      return "Names and alt texts both differ; a difference in opens would not tell which did it.";
    }
    return names
        ? "Only names differ: a fair test of names."
        : "Only alt texts differ: a fair test of alt texts.";
  }
}
