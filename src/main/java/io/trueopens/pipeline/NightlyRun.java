package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.coalesce;
import static org.apache.spark.sql.functions.col;
import static org.apache.spark.sql.functions.lit;
import static org.apache.spark.sql.functions.max;
import static org.apache.spark.sql.functions.not;

import io.trueopens.fetcher.Judge;
import io.trueopens.fetcher.Networks;
import io.trueopens.fetcher.RuleChanges;
import io.trueopens.job.JobFile;
import io.trueopens.job.RulesInput;
import io.trueopens.knowledge.InvalidFileException;
import io.trueopens.ledger.Ledger;
import io.trueopens.message.KeyFile;
import io.trueopens.pipeline.TrackedHits.World;
import io.trueopens.rate.OpenCounts;
import io.trueopens.rate.RunSums;
import io.trueopens.table.Table;
import io.trueopens.tracker.TrackerSet;
import java.nio.file.Path;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.SparkSession;
import org.jspecify.annotations.Nullable;

/** The job: logs and deliveries in, the ten tables out. */
public final class NightlyRun {
  /** Tells the key that a night was made with, and nothing about it. */
  private static final String KEY_CHECK = "key-check";

  private final SparkSession spark;
  private final JobFile job;
  private final RunOptions options;
  private final TableFolder tables;
  private final List<Problem> problems = new ArrayList<>();
  private final List<String> notes = new ArrayList<>();

  private NightlyRun(
      SparkSession spark, JobFile job, RunOptions options, Optional<RemoteLock> lock) {
    this.spark = spark;
    this.job = job;
    this.options = options;
    this.tables = new TableFolder(spark, job.tables(), lock);
  }

  /** Does it all in a session of its own, which ends with it. */
  public static RunResult inOwnSession(JobFile job, RunOptions options) {
    // Before Spark starts, which takes seconds: another run may be at work.
    return alone(
        job,
        lock -> {
          SparkSession spark = RunSession.open();
          try {
            return locked(spark, job, options, lock);
          } finally {
            spark.stop();
          }
        });
  }

  /**
   * Does it all.
   *
   * @param spark a session from {@link RunSession}
   * @throws io.trueopens.knowledge.InvalidFileException when the job cannot be done as it is
   *     written, or another run is doing it; nothing has changed then
   */
  public static RunResult run(SparkSession spark, JobFile job, RunOptions options) {
    return alone(job, lock -> locked(spark, job, options, lock));
  }

  private static RunResult alone(JobFile job, Function<RunLock, RunResult> run) {
    RunLock lock = RunLock.take(job);
    try {
      return run.apply(lock);
    } finally {
      lock.close();
    }
  }

  private static RunResult locked(
      SparkSession spark, JobFile job, RunOptions options, RunLock here) {
    Optional<RemoteLock> lock =
        RemoteLock.take(job, spark.sparkContext().hadoopConfiguration(), options.clock(), here);
    try {
      return new NightlyRun(spark, job, options, lock).run();
    } finally {
      lock.ifPresent(RemoteLock::close);
    }
  }

  private RunResult run() {
    Instant started = options.clock().instant();
    spark.sparkContext().addSparkListener(options.progress());
    Networks networks = networks();
    RuleChanges rules = rules(networks);
    LogFiles files = LogFiles.find(job, spark.sparkContext().hadoopConfiguration());
    problems.addAll(files.problems());
    KeyFile key = key();
    stage("Looking for new lines");
    NewLines lines = NewLines.find(spark, files, tables.ledger(), options.full());
    tables.begin();

    stage("Reading deliveries");
    Mails mails = mails(key);
    stage("Reading logs");
    Dataset<Row> scan = scan(files, lines, key);
    Inputs inputs = inputs(lines, scan);
    stage("Judging fetches");
    TrackedHits tracked =
        new TrackedHits(spark, tables, scan, lines.isAnew(), files.isReadOneWay());
    RunDays days = RunDays.of(job, options, tracked.lastDay(), mails.lastSent());
    JudgeHits.Knowledge knowledge = new JudgeHits.Knowledge(mails.counted().known(), rules);
    World world = new World(mails.deliveries(), knowledge, key.pseudonyms(), networks);
    Dataset<Row> hits = hits(tracked, days, world);
    RollUp hitCounts = hitCounts(hits);
    stage("Folding messages");
    Dataset<Row> messages = messages(mails, hits);
    stage("Counting");
    LocalDate date = days.report();
    List<Row> rates = rates(messages, hits, mails, date);
    tables.stage(Table.OPEN_RATES, rates);
    tables.stage(Table.EXPERIMENTS, ExperimentRows.of(CompareArms.of(job, date, messages, hits)));
    Ledger ledger = lines.after(inputs.parts());
    if (ledger.counts().lines() > 0 && ledger.counts().tracked() == 0) {
      problems.add(
          Problem.notice(
              "trackers",
              "no line of the logs fetches a tracked object; check that host and path are those"
                  + " that the mails use"));
    }
    tables.keepText(LedgerFile.NAME, LedgerFile.text(ledger));
    tables.keepText(KEY_CHECK, key.pseudonyms().check());
    RunSums sums = CountSums.of(ledger.counts(), hitCounts, mails.delivered(), total(rates));
    if (sums.hits() > 0 && sums.attributed() == 0 && sums.delivered() > 0) {
      problems.add(
          Problem.notice(
              "deliveries",
              "no fetch of a tracked object belongs to a delivered message; check that the"
                  + " addresses carry the ids that the deliveries have"));
    }
    tables.add(
        Table.RUNS, List.of(new RunRow(job, options, started).of(date, sums, inputs, problems)));
    stage("Publishing tables");
    if (sums.violations().isEmpty()) {
      tables.publish();
    }
    return new RunResult(date, sums, List.copyOf(problems), List.copyOf(notes));
  }

  /** Names the work in hand, for the progress line and for Spark's own pages. */
  private void stage(String description) {
    spark.sparkContext().setJobDescription(description);
    options.progress().stage(description);
  }

  private Networks networks() {
    String folder = job.networks();
    return folder == null ? Networks.bundled() : Networks.read(Path.of(folder));
  }

  /** Proved before any work; the report says what the job changes. */
  private RuleChanges rules(Networks networks) {
    RulesInput input = job.rulesOrNone();
    Path file = input.file() == null ? null : Path.of(input.file());
    RuleChanges rules = RuleChanges.read(file, input.switchedOff(), networks.sets());
    Judge.of(rules);
    String changed = rules.describe();
    if (changed != null) {
      problems.add(Problem.notice("rules", changed));
    }
    return rules;
  }

  private KeyFile key() {
    KeyFile key =
        tables.hasTables()
            ? KeyFile.open(job.keyPath(), job.tables())
            : KeyFile.openOrCreate(job.keyPath());
    Optional<String> check = tables.keptText(KEY_CHECK);
    if (check.isPresent() && !check.get().equals(key.pseudonyms().check())) {
      throw new InvalidFileException(
          job.keyPath().toString(),
          "this is not the key that the tables in "
              + job.tables()
              + " were made with, so that nothing new would fit what is there; put that key back,"
              + " or name another folder in \"tables\"");
    }
    if (key.created()) {
      notes.add(
          "created the key of the pseudonyms in "
              + key.path()
              + "; keep a copy of it apart from the tables, away from people who may read them");
    }
    return key;
  }

  /**
   * The mails of the run.
   *
   * @param deliveries one row each
   * @param counted campaigns of which only numbers are known
   * @param crowded campaigns with too many image names for a rate of each
   * @param lastSent when the last was sent; null when there is none
   * @param delivered how many reached their recipient
   */
  private record Mails(
      Dataset<Row> deliveries,
      CountedCampaigns counted,
      Set<String> crowded,
      @Nullable Instant lastSent,
      long delivered) {}

  private Mails mails(KeyFile key) {
    ReadDeliveries read =
        new ReadDeliveries(spark, job.deliveryList(), new TrackerSet(job.trackerList()).joinBy());
    Dataset<Row> rows = tables.stage("delivery-rows", read.rows(key.pseudonyms()));
    MergedDeliveries merged =
        MergedDeliveries.of(tables.stage("merged-deliveries", read.merged(rows)), read.paths());
    problems.addAll(read.problems(rows, merged));
    CountedCampaigns counted = CountedCampaigns.of(job.deliveryList(), rows, merged.campaigns());
    Dataset<Row> deliveries = deliveries(counted.withStart(merged.usable()));
    Column isDelivered = col("status").equalTo(Keys.DELIVERED);
    Row totals = deliveries.agg(max(Keys.SENT), CountOutcomes.number(isDelivered)).first();
    return new Mails(deliveries, counted, merged.crowded(), totals.getAs(0), totals.getLong(1));
  }

  private Dataset<Row> deliveries(Dataset<Row> usable) {
    LocalDate until = options.date() == null ? options.today(job.zone()) : options.date();
    Instant end = until.plusDays(1).atStartOfDay(job.zone()).toInstant();
    Column isLater = coalesce(Keys.SENT.geq(lit(end)), lit(false));
    long later = options.date() == null ? usable.filter(isLater).count() : 0;
    if (later > 0) {
      problems.add(
          Problem.notice(
              "deliveries",
              Problem.counted(
                  later,
                  "message is dated after today and waits until then",
                  "messages are dated after today and wait until then")));
    }
    return tables.stage(Table.DELIVERIES, usable.filter(not(isLater)));
  }

  private Dataset<Row> scan(LogFiles files, NewLines lines, KeyFile key) {
    ScanLogs scan = new ScanLogs(spark, job, key.pseudonyms());
    Dataset<Row> rows = tables.stage("scan", scan.rows(files.groups(), lines));
    Dataset<Row> rejected =
        rows.filter(col(ScanSchema.RECORD).equalTo(ScanSchema.REJECTED))
            .select(SparkSchema.columns(Table.REJECTED_LINES));
    Dataset<Row> all =
        lines.isAnew() ? rejected : tables.before(Table.REJECTED_LINES).unionByName(rejected);
    tables.stage(Table.REJECTED_LINES, all.orderBy("file", "offset"));
    return rows;
  }

  private Inputs inputs(NewLines lines, Dataset<Row> scan) {
    Inputs inputs = Inputs.of(lines, scan);
    Set<String> known = problems.stream().map(Problem::file).collect(Collectors.toSet());
    problems.addAll(inputs.problems(known));
    return inputs;
  }

  private Dataset<Row> hits(TrackedHits tracked, RunDays days, World world) {
    Dataset<Row> evidence = tracked.evidence(days.evidenceSince());
    Dataset<Row> judged = tracked.judged(evidence, options.date(), world);
    return tables.stage(Table.HITS, Evidence.shown(judged, days.evidenceSince()));
  }

  private RollUp hitCounts(Dataset<Row> hits) {
    RollUp counts = CountHits.of(hits);
    problems.addAll(HiddenAgents.problems(counts));
    problems.addAll(WrongClocks.problems(counts));
    return counts;
  }

  private Dataset<Row> messages(Mails mails, Dataset<Row> hits) {
    Dataset<Row> folded = tables.stage("folded", FoldMessages.outcomes(mails.deliveries(), hits));
    Dataset<Row> messages = tables.stage(Table.MESSAGES, KnownBefore.marked(folded));
    tables.stage(Table.DOWNLOADS, ListDownloads.of(hits, job.trackers()));
    tables.stage(Table.UNATTRIBUTED, CountUnattributed.of(hits));
    tables.stage(Table.VERDICTS, CountVerdicts.of(hits, messages));
    return messages;
  }

  private List<Row> rates(Dataset<Row> messages, Dataset<Row> hits, Mails mails, LocalDate date) {
    List<Row> ofCounts = mails.counted().rates(hits);
    problems.addAll(mails.counted().problems(job.deliveryList(), ofCounts));
    List<Row> rates =
        new ArrayList<>(
            CountOutcomes.rates(
                FewNames.kept(messages, mails.crowded()), new SentCampaigns(job, date)));
    rates.addAll(ofCounts);
    return rates;
  }

  private static OpenCounts total(List<Row> rates) {
    return rates.stream()
        .filter(row -> "total".equals(row.getAs("grouping")))
        .map(CountOutcomes::read)
        .findFirst()
        .orElse(OpenCounts.NONE);
  }
}
