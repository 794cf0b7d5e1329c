package io.trueopens.pipeline;

import io.trueopens.job.JobFile;
import io.trueopens.knowledge.StrictJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.function.UnaryOperator;
import org.apache.spark.sql.SparkSession;

/**
 * A run of the sample's job in a folder of its own. All tests share one Spark session, and those
 * that only look at the plain run share that run.
 */
public record SampleRun(JobFile job, Path folder, RunResult result) {
  private static SparkSession session;
  private static SampleRun plain;

  /** The session of all tests. */
  public static synchronized SparkSession session() {
    if (session == null) {
      session = RunSession.open();
    }
    return session;
  }

  /** The job as it is in the repository, run as users run it, whatever the test has set up. */
  public static synchronized SampleRun plain() throws IOException {
    if (plain == null) {
      Path folder = Files.createTempDirectory("sample-run");
      JobFile job = StrictJson.read("jobs/sample.json", text(folder), JobFile.class);
      plain = new SampleRun(job, folder, run(session().newSession(), job));
    }
    return plain;
  }

  /**
   * The job with a change.
   *
   * @param folder for tables, key and reports
   * @param change to the text of the job file
   */
  public static SampleRun with(Path folder, UnaryOperator<String> change) throws IOException {
    JobFile job = StrictJson.read("jobs/sample.json", change.apply(text(folder)), JobFile.class);
    return new SampleRun(job, folder, run(job));
  }

  /** The text of the job file, with the tables and reports in a folder. */
  static String text(Path folder) throws IOException {
    return Files.readString(Path.of("jobs/sample.json"))
        .replace("out/sample/tables", folder.resolve("tables").toString())
        .replace("\"reports\": \"reports\"", "\"reports\": \"" + folder + "/reports\"");
  }

  /** Runs a job with the time of day as it is. */
  public static RunResult run(JobFile job) {
    return run(session(), job);
  }

  private static RunResult run(SparkSession spark, JobFile job) {
    Clock clock = Clock.systemUTC();
    RunOptions options =
        new RunOptions(null, false, clock, "test", new Progress(line -> {}, clock));
    return NightlyRun.run(spark, job, options);
  }

  /** The key that the run has made. */
  Path keyFile() {
    return Path.of(job.tables() + ".key");
  }

  /** Where a table's files lie, as DuckDB wants it. */
  public String parquet(String table) {
    return NewestNight.in(job.tables()) + "/" + table + "/**/*.parquet";
  }
}
