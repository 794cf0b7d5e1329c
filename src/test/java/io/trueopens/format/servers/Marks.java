package io.trueopens.format.servers;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Plain requests around the hard ones, numbered. What stands in a log between two marks belongs to
 * the request that was sent between them, so that even bytes that leave no trace are found.
 */
final class Marks {
  private static final Pattern MARK = Pattern.compile("/mark/(\\d+)/");

  private Marks() {}

  static byte[] request(int number) {
    return RequestDraft.get(text(number)).named("mark").bytes();
  }

  /** Whether a log already has a mark. */
  static boolean isIn(String log, int number) {
    return log.contains(text(number));
  }

  /** The lines behind each mark and before the next, but for those behind the last. */
  static List<List<String>> linesBetween(String log) {
    List<List<String>> between = new ArrayList<>();
    List<String> lines = new ArrayList<>();
    for (String line : log.split("\n")) {
      Matcher mark = MARK.matcher(line);
      if (!mark.find()) {
        lines.add(line);
      } else {
        // The first mark is sent until the server answers.
        int number = Integer.parseInt(mark.group(1));
        if (number != 0 && number != between.size() + 1) {
          throw new AssertionError("mark " + (between.size() + 1) + " is not at: " + line);
        }
        if (number != 0) {
          between.add(List.copyOf(lines));
        }
        lines.clear();
      }
    }
    return between;
  }

  private static String text(int number) {
    return "/mark/" + number + "/";
  }
}
