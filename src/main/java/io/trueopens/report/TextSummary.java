package io.trueopens.report;

import io.trueopens.rate.OpenRate;
import io.trueopens.report.ReportModel.InputProblem;
import io.trueopens.report.text.ShownText;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** A report in a few lines, for a terminal or a log. */
public final class TextSummary {
  private static final int MOST_PROBLEMS = 5;

  private TextSummary() {}

  /**
   * The lines, each with its end. Problems stand first.
   *
   * @param report where the report was written
   */
  public static String of(ReportModel model, Path report) {
    StringBuilder text = new StringBuilder();
    problems(text, model.problems());
    model.sums().violations().forEach(sum -> line(text, "DOES NOT ADD UP", sum));
    count(text, "lines read", model.sums().lines());
    count(text, "tracked", model.sums().tracked());
    count(text, "set aside", model.sums().setAside());
    count(text, "rejected", model.sums().rejected());
    count(text, "delivered", model.sums().delivered());
    count(text, "opened", model.sums().outcomes().opened());
    line(text, "open rate", rate(model));
    line(text, "report", report.toString());
    return text.toString();
  }

  private static String rate(ReportModel model) {
    OpenRate rate = model.overall();
    if (rate == null || rate.counts().delivered() == 0) {
      return "none, since nothing was delivered";
    }
    return String.format(
        Locale.ROOT,
        "%.1f %% of %,d (95 %% interval %.1f to %.1f %%), at most %.1f %%; read at least %.1f %%",
        100 * rate.rate(),
        rate.counts().delivered(),
        100 * rate.interval().lower(),
        100 * rate.interval().upper(),
        100 * rate.atMost(),
        100 * rate.readAtLeast());
  }

  private static void problems(StringBuilder text, List<InputProblem> problems) {
    problems.stream()
        .sorted(Comparator.comparing(problem -> !problem.failed()))
        .limit(MOST_PROBLEMS)
        .forEach(
            problem ->
                line(
                    text,
                    problem.failed() ? "PROBLEM" : "good to know",
                    ShownText.shortened(problem.file(), 100)
                        + ": "
                        + ShownText.shortened(problem.problem(), 300)));
    if (problems.size() > MOST_PROBLEMS) {
      line(text, "", "and " + (problems.size() - MOST_PROBLEMS) + " more, in the report");
    }
  }

  private static void count(StringBuilder text, String name, long count) {
    line(text, name, String.format(Locale.ROOT, "%,d", count));
  }

  private static void line(StringBuilder text, String name, String value) {
    text.append(String.format(Locale.ROOT, "%-15s  %s\n", name, value));
  }
}
