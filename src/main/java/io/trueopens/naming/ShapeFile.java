package io.trueopens.naming;

import java.util.List;

/**
 * A data file of shapes: how devices, servers and uploaders mark a name.
 *
 * @param title what the file holds
 * @param source where the shapes come from
 * @param checked when someone last looked, as an ISO date
 */
record ShapeFile(String title, String source, String checked, List<ShapeRule> rules) {
  /** Where a shape stands, and what it means. */
  enum Place {
    /** At the start: a device or an app named the file. */
    STAMP,
    /** The whole name: a layout or beacon file. */
    SPACER,
    /** The whole name: given by a program to what nobody has named. */
    DEFAULT,
    /** At the start: added by a server that delivers pictures. */
    DELIVERY_HEAD,
    /** At the end: added by a server that delivers pictures. */
    DELIVERY_TAIL,
    /** At the start: added while uploading or sorting. */
    UPLOADER_HEAD,
    /** At the end: added while uploading or sorting. */
    UPLOADER_TAIL
  }

  /**
   * One rule.
   *
   * @param id its name within the file
   * @param says who makes such names, to follow "named by"
   * @param shapes see {@link Shape}
   * @param examples names that have one of the shapes
   * @param not names that have none
   */
  record ShapeRule(
      String id,
      Place place,
      String says,
      List<String> shapes,
      List<String> examples,
      List<String> not) {
    /** Why a name with such a shape says nothing that a person chose. */
    String reason() {
      return "named by " + says + ", not by a person";
    }
  }
}
