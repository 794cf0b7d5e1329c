package io.trueopens.naming;

import java.text.Normalizer;

/** Finds the file's own name in a path or URL. */
final class FileName {
  private FileName() {}

  /** The last path segment without query and fragment, decoded, in composed Unicode form. */
  static String of(String pathOrUrl) {
    String given = EncodedWords.decode(pathOrUrl);
    String path = given.substring(0, endOfPath(given));
    // Object stores write a whole path into one segment: o/2026%2Fhero.png
    String name = lastSegment(PercentDecoder.decode(lastSegment(path)));
    return isAscii(name) ? name : Normalizer.normalize(name, Normalizer.Form.NFC);
  }

  private static int endOfPath(String text) {
    // A mark at the very start cuts off everything; then it belongs to the name.
    for (int i = 1; i < text.length(); i++) {
      char c = text.charAt(i);
      if (c == '?' || c == '#') {
        return i;
      }
    }
    return text.length();
  }

  private static String lastSegment(String path) {
    int end = path.length();
    while (end > 0 && isSlash(path.charAt(end - 1))) {
      end--;
    }
    int start = end;
    while (start > 0 && !isSlash(path.charAt(start - 1))) {
      start--;
    }
    return path.substring(start, end);
  }

  private static boolean isSlash(char c) {
    return c == '/' || c == '\\';
  }

  private static boolean isAscii(String text) {
    for (int i = 0; i < text.length(); i++) {
      if (text.charAt(i) >= 128) {
        return false;
      }
    }
    return true;
  }
}
