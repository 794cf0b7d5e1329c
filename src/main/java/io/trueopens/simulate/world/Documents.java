package io.trueopens.simulate.world;

import io.trueopens.simulate.chance.Curve;
import java.util.Map;

/**
 * What readers do with the links of a mail. All shares are of readers.
 *
 * @param downloadShare fetch the document, when they saw the images
 * @param downloadShareWithoutImages fetch it, when they did not
 * @param clickShare follow the link
 * @param viewShare open the mail as a web page
 * @param inPartsShare of downloads: the client asks for ranges
 * @param resumedShare of downloads: a part is fetched again later
 * @param abortedShare of downloads: it never gets to the end
 * @param bytes length of the document
 * @param delay from opening to the link
 */
public record Documents(
    double downloadShare,
    double downloadShareWithoutImages,
    double clickShare,
    double viewShare,
    double inPartsShare,
    double resumedShare,
    double abortedShare,
    int bytes,
    Curve delay) {
  /** Checks the ranges. */
  public Documents {
    Check.shares(
        Map.of(
            "download_share", downloadShare,
            "download_share_without_images", downloadShareWithoutImages,
            "click_share", clickShare,
            "view_share", viewShare,
            "in_parts_share", inPartsShare,
            "resumed_share", resumedShare,
            "aborted_share", abortedShare));
    Check.between("bytes", bytes, 100_000, 1_000_000_000);
  }
}
