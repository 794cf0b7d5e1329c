package io.trueopens.cli;

import io.trueopens.message.Attribution;
import io.trueopens.message.JudgedFetch;
import io.trueopens.report.text.ShownText;
import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** The story of a message for people. */
final class StoryText {
  private static final int MOST = 120;

  private StoryText() {}

  static String of(MessageStory story) {
    StringBuilder text = new StringBuilder();
    line(text, "message", story.message());
    MessageStory.Sent sent = story.delivery();
    if (sent != null) {
      addDelivery(text, sent);
    }
    line(text, "outcome", outcome(story));
    for (int i = 0; i < story.hits().size(); i++) {
      addHit(text, i + 1, story.hits().get(i));
    }
    return text.toString();
  }

  private static void addDelivery(StringBuilder text, MessageStory.Sent sent) {
    line(text, "campaign", shown(sent.campaign()));
    line(text, "variant", shown(sent.variant()));
    String image = sent.image();
    line(text, "style", sent.style() + (image == null ? "" : " (" + shown(image) + ")"));
    line(text, "dispatched", time(sent.dispatchedAt()));
    line(text, "delivered", time(sent.deliveredAt()));
  }

  private static String outcome(MessageStory story) {
    String name = story.outcome() == null ? "none" : story.outcome().id();
    String by = story.decidedBy().map(number -> ", decided by hit " + number).orElse("");
    return name + by + ": " + story.because();
  }

  private static void addHit(StringBuilder text, int number, MessageStory.Seen hit) {
    Long seconds = hit.secondsSinceDelivery();
    text.append(
        String.format(
            Locale.ROOT,
            "%n%d  %s  %s  %s%s%n   %s by rule %s, confidence %s, %s%n   %s%n",
            number,
            hit.time(),
            hit.kind().id(),
            shown(hit.agent()),
            exception(hit),
            hit.verdict().id(),
            hit.rule(),
            hit.confidence(),
            seconds == null ? "time since delivery not known" : seconds + " s after delivery",
            ShownText.line(hit.because())));
  }

  /** Why a hit does not count, if it does not. */
  private static String exception(MessageStory.Seen hit) {
    if (JudgedFetch.isError(hit.status())) {
      return ", answered with error " + hit.status();
    }
    boolean elsewhere = hit.attribution() == Attribution.OTHER_CAMPAIGN;
    return elsewhere ? ", not counted: its URL names another campaign" : "";
  }

  private static String time(@Nullable Instant time) {
    return time == null ? "not known" : time.toString();
  }

  private static String shown(String text) {
    return ShownText.shortened(text, MOST);
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(String.format(Locale.ROOT, "%-10s  %s%n", name, value));
  }
}
