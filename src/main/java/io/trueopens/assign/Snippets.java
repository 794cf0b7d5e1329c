package io.trueopens.assign;

/** The image of each arm as HTML, alike in everything but the name. */
final class Snippets {
  private Snippets() {}

  static String of(Plan plan) {
    StringBuilder text = new StringBuilder();
    for (Arm arm : plan.arms()) {
      String address = plan.image().address(plan.campaign(), plan.image().placeholder(), arm);
      text.append("<!-- ").append(escaped(arm.name()).replace("--", "- -")).append(" -->\n");
      text.append("<img src=\"")
          .append(escaped(address))
          .append("\" alt=\"")
          .append(escaped(plan.image().alt()))
          .append("\">\n");
    }
    return text.toString();
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;");
  }
}
