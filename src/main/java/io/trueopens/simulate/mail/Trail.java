package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Purpose;
import io.trueopens.simulate.world.Item;
import io.trueopens.simulate.world.Tracker;
import io.trueopens.simulate.world.World;
import java.util.function.Consumer;

/**
 * The requests that one mail gives rise to. What falls outside the period never reached a log; of
 * the rest, some are lost.
 */
final class Trail {
  private final Run run;
  private final Mail mail;
  private final MailTruth truth = new MailTruth();
  private final Dice loss;

  /** What does not change from mail to mail. */
  record Run(World world, Period.Seconds period, long seed, Consumer<Fetch> log) {
    /** Chance for one purpose and one mail. */
    Dice dice(Purpose purpose, Mail mail) {
      return new Dice(seed, purpose, mail.number());
    }
  }

  Trail(Run run, Mail mail) {
    this.run = run;
    this.mail = mail;
    this.loss = run.dice(Purpose.LOSS, mail);
  }

  Mail mail() {
    return mail;
  }

  Trail.Run run() {
    return run;
  }

  MailTruth truth() {
    return truth;
  }

  /** Notes that the person opened the mail, if that was within the period. */
  void read(long second) {
    if (run.period().contain(second)) {
      truth.readAt(second);
    }
  }

  /** Pixel and image, as a client fetches them together. */
  void images(long second, Requester requester) {
    add(second, Item.PIXEL, requester);
    image(second, requester);
  }

  /** The visible image. */
  void image(long second, Requester requester) {
    add(second, imageItem(), requester);
  }

  /** The item under which the visible image of this mail is fetched. */
  Item imageItem() {
    return mail.campaign().sharesImage() ? Item.SHARED_IMAGE : Item.IMAGE;
  }

  /** A request for the whole item. */
  void add(long second, Item item, Requester requester) {
    if (run.world().tracker().has(item)) {
      log(second, item, requester, Sizes.answer(item, mail, run.world()));
    }
  }

  /** A request to which the answer is another one, unless the item only leads to what is asked. */
  void add(long second, Item item, Requester requester, Answer answer) {
    Tracker tracker = run.world().tracker();
    if (tracker.has(item) && tracker.object(item).redirects()) {
      log(second, item, requester, Sizes.answer(item, mail, run.world()).with(answer.head()));
    } else if (tracker.has(item)) {
      log(second, item, requester, answer);
    }
  }

  private void log(long second, Item item, Requester requester, Answer answer) {
    long logged = second + run.world().audience().shipping().serverAheadSeconds();
    if (!run.period().contain(logged)) {
      return;
    }
    Fetch fetch = new Fetch(logged, mail.number(), item, requester, answer);
    boolean lost = loss.chance(run.world().audience().shipping().lostLineShare());
    truth.count(fetch, run.world().tracker().namesMail(item), !lost);
    if (!lost) {
      run.log().accept(fetch);
    }
  }
}
