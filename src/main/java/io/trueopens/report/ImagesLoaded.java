package io.trueopens.report;

import io.trueopens.rate.ImageLoads;
import java.util.List;

/**
 * What people fetched of the named images of delivered mail; a description, and no verdict.
 *
 * @param campaigns those of which any named image was fetched; never added up
 * @param withoutImages how many other campaigns have deliveries
 */
public record ImagesLoaded(List<Campaign> campaigns, long withoutImages) {
  /** Nothing of the kind. */
  public static final ImagesLoaded NONE = new ImagesLoaded(List.of(), 0);

  /**
   * One campaign.
   *
   * @param names by the naming style of the variant's image
   * @param alts the same messages by the style of that image's alt text
   * @param tangled whether name and alt text both differ, and not every style of one was sent with
   *     every style of the other
   */
  public record Campaign(String campaign, List<Row> names, List<Row> alts, boolean tangled) {}

  /**
   * The messages of one style.
   *
   * @param style id of a style; of names also {@code unknown}, of alt texts {@code not_given}
   */
  public record Row(String style, ImageLoads loads) {}
}
