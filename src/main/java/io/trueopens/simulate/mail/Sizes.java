package io.trueopens.simulate.mail;

import io.trueopens.simulate.world.Item;
import io.trueopens.simulate.world.TrackedObject;
import io.trueopens.simulate.world.World;

/** How large the answers are, in bytes of body. */
final class Sizes {
  /** A GIF of one pixel. */
  static final int PIXEL = 43;

  private static final int IMAGE = 61_482;
  private static final int PAGE = 18_804;
  private static final int REDIRECT = 154;

  private Sizes() {}

  /** The answer to a plain request for an item. */
  static Answer answer(Item item, Mail mail, World world) {
    TrackedObject object = world.tracker().object(item);
    return object.redirects()
        ? new Answer(false, object.status(), REDIRECT)
        : new Answer(false, object.status(), bytes(item, mail, world));
  }

  private static int bytes(Item item, Mail mail, World world) {
    return switch (item) {
      case PIXEL -> PIXEL;
      // Images of different variants differ in their names only, those of campaigns in length too.
      case IMAGE, SHARED_IMAGE -> IMAGE + 1013 * (mail.campaign().number() % 50);
      case DOWNLOAD -> document(world);
      case VIEW, CLICK -> PAGE;
    };
  }

  /** The length of the document. */
  static int document(World world) {
    return world.audience().documents().bytes();
  }
}
