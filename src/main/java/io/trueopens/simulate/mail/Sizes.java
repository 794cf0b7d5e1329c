package io.trueopens.simulate.mail;

import io.trueopens.simulate.world.World;

/** How large the answers are, in bytes of body. */
final class Sizes {
  private static final int PIXEL = 43;
  private static final int IMAGE = 61_482;
  private static final int PAGE = 18_804;
  private static final int REDIRECT = 154;

  private Sizes() {}

  /** The answer to a plain request for an item. */
  static Answer answer(Item item, Mail mail, World world) {
    return switch (item) {
      case PIXEL -> Answer.whole(PIXEL);
      // Images of different variants differ in their names only, those of campaigns in length too.
      case IMAGE, SHARED_IMAGE -> Answer.whole(IMAGE + 1013 * (mail.campaign().number() % 50));
      case DOWNLOAD -> Answer.whole(document(world));
      case VIEW -> Answer.whole(PAGE);
      case CLICK -> new Answer(false, Answer.FOUND, REDIRECT);
    };
  }

  /** The length of the document. */
  static int document(World world) {
    return world.audience().documents().bytes();
  }
}
