package io.trueopens.simulate.deliveries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Pattern;
import io.trueopens.simulate.chance.Purpose;
import io.trueopens.simulate.mail.Mail;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/**
 * The mail log of a Postfix with a content filter, through which each mail goes first: so it has
 * two queue ids. Times are local and without year. The log knows no campaign; a list tells it.
 */
final class PostfixLog implements DeliveriesWriter {
  private static final String FILE = "mail.log";
  private static final String MX = "mx.example.com[198.51.100.7]:25";
  private static final String FILTER = "127.0.0.1[127.0.0.1]:10024";
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("MMM ppd HH:mm:ss", Locale.ROOT);
  private static final Pattern QUEUE = Pattern.of("4{alnum:13}");

  private final Outbox outbox;
  private final int retryAfterSeconds;
  private final BufferedWriter log;
  private final CsvDeliveries list;

  PostfixLog(Outbox outbox) throws IOException {
    this.outbox = outbox;
    this.retryAfterSeconds = outbox.world().programs().reporting().retryAfterSeconds();
    this.log = Files.newBufferedWriter(outbox.folder().resolve(FILE));
    this.list = CsvDeliveries.ofSent(outbox);
  }

  @Override
  public void write(SentMail sent) throws IOException {
    list.write(sent);
    Mail mail = sent.mail();
    Dice dice = new Dice(outbox.seed(), Purpose.REPORT, mail.number());
    long second = mail.dispatched();
    String first = queue(dice);
    String queue = queue(dice);
    queued(first, sent, second, "app.example.org[192.0.2.10]");
    attempt(second, first, sent, new Attempt(FILTER, 0, "2.0.0", sent("queued as " + queue)));
    line(second, "qmgr[812]", first + ": removed");
    queued(queue, sent, second, "localhost[127.0.0.1]");
    if (mail.bounced()) {
      bounced(second + 1 + dice.below(30), queue, sent, queue(dice));
    } else {
      accepted(mail, queue, sent);
    }
  }

  /**
   * What came of trying to hand a mail over.
   *
   * @param relay who was tried
   * @param delay seconds since the mail came in
   */
  private record Attempt(String relay, long delay, String dsn, String status) {}

  private static String sent(String answer) {
    return "sent (250 2.0.0 Ok: " + answer + ")";
  }

  private static String queue(Dice dice) {
    return QUEUE.fill(dice, name -> name);
  }

  private void queued(String queue, SentMail sent, long second, String from) throws IOException {
    line(second, "smtpd[901]", "connect from " + from);
    line(second, "smtpd[901]", queue + ": client=" + from);
    line(second, "cleanup[902]", queue + ": message-id=<" + sent.message() + ">");
    line(
        second,
        "qmgr[812]",
        queue + ": from=<bounces@example.org>, size=48211, nrcpt=1 (queue active)");
  }

  private void accepted(Mail mail, String queue, SentMail sent) throws IOException {
    long took = mail.accepted() - mail.dispatched();
    if (took >= retryAfterSeconds) {
      String said = "deferred (host " + MX + " said: 450 4.2.0 Greylisted, see you, later)";
      attempt(mail.dispatched() + 1, queue, sent, new Attempt(MX, 1, "4.2.0", said));
    }
    attempt(mail.accepted(), queue, sent, new Attempt(MX, took, "2.0.0", sent("queued as 9F")));
    line(mail.accepted(), "qmgr[812]", queue + ": removed");
  }

  private void bounced(long second, String queue, SentMail sent, String notification)
      throws IOException {
    String said = "bounced (host " + MX + " said: 550 5.1.1 user unknown (in reply to RCPT TO))";
    long delay = second - sent.mail().dispatched();
    attempt(second, queue, sent, new Attempt(MX, delay, "5.1.1", said));
    line(second, "cleanup[902]", notification + ": message-id=<" + notification + "@mx1>");
    line(second, "bounce[905]", queue + ": sender non-delivery notification: " + notification);
    line(second, "qmgr[812]", queue + ": removed");
    line(second, "qmgr[812]", notification + ": from=<>, size=50102, nrcpt=1 (queue active)");
    line(
        second,
        "smtp[903]",
        notification
            + ": to=<bounces@example.org>, relay=in.example.org[203.0.113.1]:25, delay=0,"
            + " dsn=2.0.0, status=sent (250 OK)");
    line(second, "qmgr[812]", notification + ": removed");
  }

  private void attempt(long second, String queue, SentMail sent, Attempt attempt)
      throws IOException {
    line(
        second,
        "smtp[903]",
        queue
            + ": to=<"
            + sent.address()
            + ">, relay="
            + attempt.relay()
            + ", delay="
            + attempt.delay()
            + ", delays=0/0/0/"
            + attempt.delay()
            + ", dsn="
            + attempt.dsn()
            + ", status="
            + attempt.status());
  }

  private void line(long second, String who, String text) throws IOException {
    log.write(TIME.format(outbox.local(second)) + " mx1 postfix/" + who + ": " + text + "\n");
  }

  @Override
  public List<ObjectNode> sources() {
    List<ObjectNode> sources = new ArrayList<>();
    sources.add(
        outbox
            .source(FILE, "postfix")
            .put("time_zone", outbox.period().zone().getId())
            .put("since", outbox.period().start().toString()));
    sources.addAll(list.sources());
    return sources;
  }

  @Override
  public void close() throws IOException {
    log.close();
    list.close();
  }
}
