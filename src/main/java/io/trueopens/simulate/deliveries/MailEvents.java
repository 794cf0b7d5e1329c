package io.trueopens.simulate.deliveries;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Purpose;
import io.trueopens.simulate.deliveries.MailEvent.Kind;
import io.trueopens.simulate.mail.Mail;
import io.trueopens.simulate.world.Reporting;
import java.util.ArrayList;
import java.util.List;

/** What a mail service tells of a mail, in the order in which it happened; some of it twice. */
final class MailEvents {
  private final Reporting reporting;
  private final long seed;

  MailEvents(Reporting reporting, long seed) {
    this.reporting = reporting;
    this.seed = seed;
  }

  List<MailEvent> of(Mail mail) {
    Dice dice = new Dice(seed, Purpose.REPORT, mail.number());
    List<MailEvent> events = new ArrayList<>();
    tell(Kind.SENT, mail.dispatched(), events, dice);
    if (mail.bounced()) {
      tell(Kind.BOUNCED, mail.dispatched() + 1 + dice.below(30), events, dice);
      return events;
    }
    if (mail.accepted() - mail.dispatched() >= reporting.retryAfterSeconds()) {
      tell(Kind.DEFERRED, mail.dispatched() + 1, events, dice);
    }
    tell(Kind.DELIVERED, mail.accepted(), events, dice);
    if (dice.chance(reporting.openShare())) {
      tell(Kind.OPENED, mail.accepted() + 60 + dice.below(86_400), events, dice);
    }
    if (dice.chance(reporting.complaintShare())) {
      tell(Kind.COMPLAINED, mail.accepted() + 600 + dice.below(86_400), events, dice);
    }
    return events;
  }

  private void tell(Kind kind, long second, List<MailEvent> events, Dice dice) {
    MailEvent event = new MailEvent(kind, second);
    events.add(event);
    if (dice.chance(reporting.duplicateShare())) {
      events.add(event);
    }
  }
}
