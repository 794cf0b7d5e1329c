package io.trueopens.simulate;

import io.trueopens.hit.Hit;
import io.trueopens.simulate.mail.Campaign;
import io.trueopens.simulate.mail.Fetch;
import io.trueopens.simulate.mail.Mail;
import io.trueopens.simulate.mail.MailPlan;
import io.trueopens.simulate.mail.MailStory;
import io.trueopens.simulate.write.FetchHits;
import io.trueopens.simulate.write.LineBuffer;
import io.trueopens.simulate.write.LineWriter;
import io.trueopens.simulate.write.LogFormats;
import io.trueopens.simulate.write.OrdinaryTraffic;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/**
 * How long lines are and how many of them a mail gives rise to, found by trying it with some
 * thousand mails that are then thrown away.
 *
 * @param linesPerMessage tracked lines
 * @param trackedBytes mean length of a tracked line
 * @param ordinaryBytes mean length of any other line
 */
record LineSizes(double linesPerMessage, double trackedBytes, double ordinaryBytes) {
  private static final int MESSAGES = 10_000;
  private static final int LINES = 5_000;

  /** Tries it. */
  static LineSizes of(SimulationOptions options) throws IOException {
    MailPlan.Size size = new MailPlan.Size(MESSAGES, options.size().campaigns());
    MailPlan plan = new MailPlan(options.world(), options.period(), options.seed(), size);
    List<Fetch> fetches = new ArrayList<>();
    MailStory story =
        new MailStory(options.world(), options.period(), options.seed(), fetches::add);
    for (Campaign campaign : plan.campaigns()) {
      for (long place = 0; place < campaign.size(); place++) {
        Mail mail = plan.mail(campaign, place);
        story.tell(mail);
      }
    }
    LineWriter lines = LogFormats.writer(options.output().format(), options.period().zone());
    FetchHits hits = new FetchHits(options.world(), plan, options.seed());
    LineBuffer buffer = new LineBuffer();
    long tracked = 0;
    for (Fetch fetch : fetches) {
      lines.write(hits.hit(fetch, hits.message(fetch)), buffer);
      tracked += buffer.writeTo(OutputStream.nullOutputStream());
    }
    return new LineSizes(
        (double) fetches.size() / MESSAGES,
        (double) tracked / Math.max(1, fetches.size()),
        ordinary(options, lines));
  }

  private static double ordinary(SimulationOptions options, LineWriter lines) throws IOException {
    OrdinaryTraffic traffic =
        new OrdinaryTraffic(options.world(), options.period(), options.seed(), LINES);
    LineBuffer buffer = new LineBuffer();
    long bytes = 0;
    for (Hit hit = traffic.peek(); hit != null; hit = traffic.peek()) {
      lines.write(hit, buffer);
      bytes += buffer.writeTo(OutputStream.nullOutputStream());
      traffic.advance();
    }
    return (double) bytes / LINES;
  }

  /** How many mails make logs of this length, at this share of tracked lines. */
  long messages(long logBytes, double trackedShare) {
    double bytesPerTracked = trackedBytes + (1 - trackedShare) / trackedShare * ordinaryBytes;
    return Math.max(1, Math.round(logBytes / (linesPerMessage * bytesPerTracked)));
  }

  /** How many other lines are missing to logs of this length. */
  long ordinaryLines(long logBytes, long trackedLines) {
    return Math.max(0, Math.round((logBytes - trackedLines * trackedBytes) / ordinaryBytes));
  }
}
