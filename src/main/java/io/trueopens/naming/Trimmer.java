package io.trueopens.naming;

import java.util.List;
import java.util.Locale;

/** Takes off what servers and uploaders add to a name. */
final class Trimmer {
  private static final int LONGEST_EXTENSION = 8;

  private final Vocabulary vocabulary;
  private final BySign<Shape> deliveryHeads;
  private final BySign<Shape> deliveryTails;
  private final BySign<Shape> uploaderHeads;
  private final BySign<Shape> uploaderTails;

  Trimmer(Vocabulary vocabulary, List<ShapeFile> files) {
    this.vocabulary = vocabulary;
    deliveryHeads = heads(files, ShapeFile.Place.DELIVERY_HEAD);
    deliveryTails = tails(files, ShapeFile.Place.DELIVERY_TAIL);
    uploaderHeads = heads(files, ShapeFile.Place.UPLOADER_HEAD);
    uploaderTails = tails(files, ShapeFile.Place.UPLOADER_TAIL);
  }

  private static BySign<Shape> heads(List<ShapeFile> files, ShapeFile.Place place) {
    return new BySign<>(shapes(files, place), Shape::mayStartWith, Shape::firstLetter);
  }

  private static BySign<Shape> tails(List<ShapeFile> files, ShapeFile.Place place) {
    return new BySign<>(shapes(files, place), Shape::mayEndWith, Shape::lastLetter);
  }

  private static List<Shape> shapes(List<ShapeFile> files, ShapeFile.Place place) {
    return files.stream()
        .flatMap(file -> file.rules().stream())
        .filter(rule -> rule.place() == place)
        .flatMap(rule -> rule.shapes().stream())
        .map(Shape::of)
        .toList();
  }

  /** Without extensions and without what servers add. */
  String undelivered(String fileName) {
    int before;
    int end = fileName.length();
    do {
      before = end;
      end = beforeTail(fileName, beforeExtension(fileName, end), deliveryTails);
    } while (end < before);
    return withoutHead(fileName.substring(0, end), deliveryHeads);
  }

  /** Without what uploaders add either. */
  String bare(String undelivered) {
    int before;
    int end = undelivered.length();
    do {
      before = end;
      end = beforeGap(undelivered, beforeTail(undelivered, end, uploaderTails));
    } while (end < before);
    return withoutHead(undelivered.substring(0, end), uploaderHeads);
  }

  private int beforeExtension(String name, int end) {
    int dot = end - 1;
    while (dot >= 0 && name.charAt(dot) != '.') {
      dot--;
      if (end - dot > LONGEST_EXTENSION + 1) {
        return end;
      }
    }
    if (dot < 0) {
      return end;
    }
    String extension = name.substring(dot + 1, end).toLowerCase(Locale.ROOT);
    return vocabulary.kindsOf(extension).contains(WordKind.EXTENSION) ? dot : end;
  }

  /** Something must remain, or the tail is the name itself. */
  private static int beforeTail(String name, int end, BySign<Shape> tails) {
    if (end == 0) {
      return end;
    }
    for (Shape tail : tails.of(name.charAt(end - 1))) {
      int start = tail.startFrom(name, end);
      if (start > 0) {
        return start;
      }
    }
    return end;
  }

  /** What is left of " (2)" when the number is gone. */
  private static int beforeGap(String name, int end) {
    int start = end;
    while (start > 1 && Letters.isGap(name.charAt(start - 1))) {
      start--;
    }
    return start;
  }

  private static String withoutHead(String name, BySign<Shape> heads) {
    if (name.isEmpty() || heads.of(name.charAt(0)).isEmpty()) {
      return name;
    }
    int start = 0;
    int before;
    do {
      before = start;
      for (Shape head : heads.all()) {
        int end = head.endFrom(name, start);
        start = end > start && end < name.length() ? end : start;
      }
    } while (start > before);
    return name.substring(start);
  }
}
