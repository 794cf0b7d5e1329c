package io.trueopens.report;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.Map;

/** The page, from templates that were compiled with the program. */
final class HtmlPage {
  private static final TemplateEngine TEMPLATES =
      TemplateEngine.createPrecompiled(
          null, ContentType.Html, HtmlPage.class.getClassLoader(), "io.trueopens.report.page");

  private HtmlPage() {}

  static String of(ReportModel model, Figures figures) {
    StringOutput page = new StringOutput();
    TEMPLATES.render("report.jte", Map.of("model", model, "figures", figures), page);
    return page.toString();
  }
}
