package io.trueopens.naming;

import java.util.List;

/** Names judged by hand, which the rules as a whole must read alike. */
record ExampleFile(String title, String source, String checked, List<Examples> examples) {
  /**
   * Names of one style in one language.
   *
   * @param style the style's id
   * @param language a BCP 47 tag, or {@code und} where a name is in no language
   */
  record Examples(String style, String language, List<String> names) {}
}
