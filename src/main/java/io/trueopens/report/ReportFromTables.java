package io.trueopens.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trueopens.experiment.Comparison;
import io.trueopens.job.Experiment;
import io.trueopens.job.JobFile;
import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.OpenRate;
import io.trueopens.rate.RunSums;
import io.trueopens.report.ReportModel.InputProblem;
import io.trueopens.report.ReportModel.Standing;
import io.trueopens.table.Table;
import io.trueopens.table.TableReader;
import io.trueopens.table.TableRow;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/** Makes a report's model of what the newest run left in the tables. */
public final class ReportFromTables {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final JobFile job;
  private final TableReader tables;

  private ReportFromTables(JobFile job) {
    this.job = job;
    this.tables = new TableReader(job.tables());
  }

  /**
   * Reads the tables of a job.
   *
   * @throws java.io.FileNotFoundException when the job has not run yet
   */
  public static ReportModel read(JobFile job) throws IOException {
    return new ReportFromTables(job).model();
  }

  private ReportModel model() throws IOException {
    TableRow run = newestRun();
    HitTotals hits = HitTotals.read(tables);
    RateRows rates = RateRows.read(tables);
    List<Comparison> experiments = ExperimentSections.read(tables);
    List<ReportModel.CampaignSection> campaigns =
        rates.campaigns(campaign -> standing(campaign, experiments));
    CampaignOrder order = new CampaignOrder(campaigns);
    return new ReportModel(
        job.name(),
        Objects.requireNonNull(run.date("report_date")),
        job.timeZone(),
        hits.first(),
        hits.last(),
        problems(run.requiredText("problems")),
        sums(run),
        OpenRate.of(rates.total()).orElse(null),
        campaigns,
        rates.sides(campaigns),
        VerdictsFromTables.read(tables, order),
        hits.byDay(),
        hits.answeredWithError(),
        hits.agents(rates.openedByAgent()),
        OtherFetchesFromTables.read(tables),
        ImagesLoadedFromTables.read(tables, order),
        experiments);
  }

  private TableRow newestRun() throws IOException {
    // The inputs of each run are many, and no part of a report.
    Set<String> wanted =
        Table.RUNS.columnNames().stream()
            .filter(column -> !column.equals("inputs"))
            .collect(Collectors.toSet());
    List<TableRow> newest = new ArrayList<>(1);
    tables.forEach(
        Table.RUNS,
        wanted,
        run -> {
          if (newest.isEmpty() || startedAt(run).isAfter(startedAt(newest.get(0)))) {
            newest.clear();
            newest.add(run);
          }
        });
    if (newest.isEmpty()) {
      throw new IOException("the table runs is empty; run the job first");
    }
    return newest.get(0);
  }

  private static Instant startedAt(TableRow run) {
    return Objects.requireNonNullElse(run.instant("started_at"), Instant.MIN);
  }

  private static List<InputProblem> problems(String json) throws JsonProcessingException {
    List<RunProblem> problems = JSON.readValue(json, new TypeReference<>() {});
    return problems.stream().map(p -> new InputProblem(p.file(), p.text(), p.failed())).toList();
  }

  /** As {@code runs} has it. */
  private record RunProblem(String file, String text, boolean failed) {}

  private static RunSums sums(TableRow run) {
    return new RunSums(
        run.number("lines"),
        run.number("tracked"),
        run.number("set_aside"),
        run.number("untracked"),
        run.number("not_examined"),
        run.number("ignored"),
        run.number("rejected"),
        run.number("hits"),
        run.number("attributed"),
        run.number("unattributed"),
        run.number("delivered"),
        counts(run));
  }

  static OpenCounts counts(TableRow row) {
    return new OpenCounts(
        row.number("opened"),
        row.number("engaged"),
        row.number("undecided"),
        row.number("prefetched_only"),
        row.number("machine_only"),
        row.number("silent"),
        row.number("engaged_perhaps_opened"));
  }

  /** Whether the job says that chance drew the campaign's arms, and no check says otherwise. */
  private Standing standing(String campaign, List<Comparison> comparisons) {
    Set<String> drawn =
        job.experimentList().stream()
            .filter(experiment -> experiment.isRandomised() && experiment.covers(campaign))
            .map(Experiment::name)
            .collect(Collectors.toSet());
    if (drawn.isEmpty()) {
      return Standing.OBSERVED;
    }
    boolean failed =
        comparisons.stream()
            .filter(comparison -> drawn.contains(comparison.experiment()))
            .flatMap(comparison -> comparison.gates().stream())
            .anyMatch(gate -> !gate.passed());
    return failed ? Standing.DOUBTED : Standing.RANDOMISED;
  }
}
