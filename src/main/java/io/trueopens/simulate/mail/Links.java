package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;
import io.trueopens.simulate.chance.Purpose;
import io.trueopens.simulate.world.Documents;
import io.trueopens.simulate.world.Item;

/** What a reader does with the links: the document, the web page, the link that leads on. */
final class Links {
  private static final int PART = 262_144;
  private static final int MOST_PARTS = 12;
  private static final int RESUMED_AFTER = 3 * 3600;

  private final Documents documents;
  private final boolean servesRanges;

  Links(Documents documents, boolean servesRanges) {
    this.documents = documents;
    this.servesRanges = servesRanges;
  }

  /** Follows the links after an opening. */
  void follow(long opening, boolean sawImages, Trail trail) {
    Mail mail = trail.mail();
    Dice dice = trail.run().dice(Purpose.DOCUMENT, mail);
    Recipient reader = mail.recipient();
    Requester browser = Requester.of(FetchClass.PERSON, reader.home(), reader.browser());
    if (dice.chance(documents.clickShare())) {
      trail.add(opening + documents.delay().draw(dice), Item.CLICK, browser);
    }
    if (dice.chance(documents.viewShare())) {
      trail.add(opening + documents.delay().draw(dice), Item.VIEW, browser);
    }
    double share = sawImages ? documents.downloadShare() : documents.downloadShareWithoutImages();
    if (dice.chance(share)) {
      download(opening + documents.delay().draw(dice), trail, browser, dice);
    }
  }

  private void download(long second, Trail trail, Requester browser, Dice dice) {
    boolean aborted = dice.chance(documents.abortedShare());
    if (dice.chance(documents.inPartsShare()) && servesRanges) {
      parts(second, trail, browser, aborted);
    } else if (aborted) {
      int sent = 1 + dice.below(documents.bytes() - 1);
      trail.add(second, Item.DOWNLOAD, browser, Answer.whole(sent));
    } else {
      trail.add(second, Item.DOWNLOAD, browser);
    }
    if (dice.chance(documents.resumedShare()) && servesRanges) {
      int rest = 1 + dice.below(documents.bytes() / 2);
      long later = second + 60 + dice.below(RESUMED_AFTER);
      trail.add(later, Item.DOWNLOAD, browser, Answer.part(rest));
    }
  }

  /**
   * As viewers of documents do: equal parts and a last one; very long ones end in one large part.
   */
  private void parts(long second, Trail trail, Requester browser, boolean aborted) {
    int rest = documents.bytes();
    for (int part = 0; rest > 0 && part < MOST_PARTS; part++) {
      boolean last = part == MOST_PARTS - 1;
      int bytes = last ? rest : Math.min(PART, rest);
      trail.add(second + part / 3, Item.DOWNLOAD, browser, Answer.part(bytes));
      rest = aborted && part == 1 ? 0 : rest - bytes;
    }
  }
}
