package io.trueopens.simulate.mail;

import io.trueopens.simulate.chance.Dice;

/** How one kind of client comes by the images of a mail. */
interface ClientBehaviour {
  /**
   * Fetches what the client fetches, whether or not the mail is read.
   *
   * @param openings when the recipient opens the mail, in order
   * @return whether the reader saw the images
   */
  boolean follow(Mail mail, long[] openings, Trail trail, Dice dice);
}
