package io.trueopens.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.trueopens.job.JobFile;
import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.OpenRate;
import io.trueopens.rate.RunSums;
import io.trueopens.report.ReportModel.InputProblem;
import io.trueopens.table.Table;
import io.trueopens.table.TableReader;
import io.trueopens.table.TableRow;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

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
    List<ReportModel.CampaignSection> campaigns = rates.campaigns(this::isRandomised);
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
        ExperimentSections.read(tables));
  }

  private TableRow newestRun() throws IOException {
    List<TableRow> runs = new ArrayList<>();
    Set<String> all = Table.RUNS.columns().stream().map(c -> c.name()).collect(Collectors.toSet());
    tables.forEach(Table.RUNS, all, runs::add);
    return runs.stream()
        .max(Comparator.comparing(ReportFromTables::startedAt))
        .orElseThrow(() -> new IOException("the table runs is empty; run the job first"));
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

  /** Whether an experiment of the job says that chance drew the campaign's arms. */
  private boolean isRandomised(@Nullable String campaign) {
    return campaign != null
        && job.experimentList().stream()
            .anyMatch(experiment -> experiment.isRandomised() && experiment.covers(campaign));
  }
}
