package io.trueopens.report;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Writes a report as {@code report.html}, {@code report.json} and pictures. Equal models give equal
 * bytes.
 */
public final class ReportWriter {
  private ReportWriter() {}

  /**
   * Writes every file of the report; the page comes last, so that whoever sees it has its pictures.
   * Pictures that an earlier report left in the folder and this one does not have are removed.
   *
   * @param folder made if missing
   */
  public static void write(ReportModel model, Path folder) throws IOException {
    Figures figures = Figures.of(model);
    Map<String, byte[]> files = new LinkedHashMap<>();
    figures.all().forEach(figure -> files.put(figure.file(), figure.picture().png()));
    files.put("report.json", bytes(ReportJson.of(model)));
    files.put("report.html", bytes(HtmlPage.of(model, figures)));
    new ReportFolder(folder).hold(files);
  }

  private static byte[] bytes(String text) {
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
