package io.trueopens.simulate.world;

import io.trueopens.simulate.chance.Curve;
import java.util.Map;

/**
 * Whom a mail reaches besides its recipient.
 *
 * @param forwardShare of read mails that someone else then opens
 * @param previewShare of read mails whose link is posted where a preview is made of it
 * @param delay from reading to either
 * @param botShare of all mails that a program fetches, whose address it found somewhere
 * @param neverSentShare of tracked addresses with an id that no mail has, relative to all mails
 * @param sharedImageShare of campaigns whose image has one address for all recipients
 */
public record PassingOn(
    double forwardShare,
    double previewShare,
    Curve delay,
    double botShare,
    double neverSentShare,
    double sharedImageShare) {
  /** Checks the ranges. */
  public PassingOn {
    Check.shares(
        Map.of(
            "forward_share", forwardShare,
            "preview_share", previewShare,
            "bot_share", botShare,
            "never_sent_share", neverSentShare,
            "shared_image_share", sharedImageShare));
  }
}
