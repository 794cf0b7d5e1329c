package io.trueopens.simulate.deliveries;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Pattern;
import io.trueopens.simulate.chance.Purpose;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The events of a mail service, as it publishes them. */
interface MailService {
  /** The kinds in the order by which they are told apart in ids. */
  List<MailEvent.Kind> KINDS = List.of(MailEvent.Kind.values());

  /** The format's name in job files. */
  String format();

  /** The event, or null when the service has no such event. */
  @Nullable ObjectNode event(SentMail sent, MailEvent event);

  /** Where in an event each field of ours is, unless the service's format says so by itself. */
  Map<String, String> columns();

  /** Whether it posts several events at once, as an array. */
  default boolean postsArrays() {
    return false;
  }

  /** An id of the service's own: always the same for the same event. */
  static String id(Pattern pattern, long seed, SentMail sent, MailEvent event) {
    long place = sent.mail().number() * KINDS.size() + KINDS.indexOf(event.kind());
    return pattern.fill(new Dice(seed, Purpose.EVENT_ID, place), name -> name);
  }

  /** The service's id of the mail. */
  static String id(Pattern pattern, long seed, SentMail sent) {
    return pattern.fill(new Dice(seed, Purpose.SERVICE_ID, sent.mail().number()), name -> name);
  }
}
