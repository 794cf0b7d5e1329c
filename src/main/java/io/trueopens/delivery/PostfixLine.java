package io.trueopens.delivery;

import java.util.Optional;

/**
 * The parts of a line that Postfix wrote.
 *
 * @param time as written
 * @param service the part of Postfix that speaks, such as {@code smtp} or {@code cleanup}
 * @param queue host and queue id; ids are the same on other hosts
 * @param text what follows the queue id
 */
record PostfixLine(String time, String service, String queue, String text) {

  /** Reads a line; empty when it is of another program or belongs to no mail. */
  static Optional<PostfixLine> of(String line) {
    int timeEnd = PostfixTime.end(line);
    int hostEnd = line.indexOf(' ', timeEnd + 1);
    int tagEnd = line.indexOf(": ", hostEnd + 1);
    if (timeEnd == 0 || hostEnd < 0 || tagEnd < 0 || !line.startsWith("postfix", hostEnd + 1)) {
      return Optional.empty();
    }
    int queueEnd = line.indexOf(": ", tagEnd + 2);
    if (queueEnd < 0) {
      return Optional.empty();
    }
    String queue = line.substring(tagEnd + 2, queueEnd);
    if (!isQueueId(queue)) {
      return Optional.empty();
    }
    return Optional.of(
        new PostfixLine(
            line.substring(0, timeEnd),
            service(line.substring(hostEnd + 1, tagEnd)),
            line.substring(timeEnd + 1, hostEnd) + " " + queue,
            line.substring(queueEnd + 2)));
  }

  /** Another mail's queue id on the same host. */
  String onSameHost(String otherId) {
    return queue.substring(0, queue.indexOf(' ') + 1) + otherId;
  }

  /** From {@code postfix-out/smtp[123]}, the last name. */
  private static String service(String tag) {
    int bracket = tag.indexOf('[');
    String name = bracket < 0 ? tag : tag.substring(0, bracket);
    return name.substring(name.lastIndexOf('/') + 1);
  }

  static boolean isQueueId(String text) {
    return !text.isEmpty()
        && !text.equals("NOQUEUE")
        && text.chars().allMatch(c -> c < 128 && Character.isLetterOrDigit(c));
  }
}
