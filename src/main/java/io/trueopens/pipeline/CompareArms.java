package io.trueopens.pipeline;

import static org.apache.spark.sql.functions.col;

import io.trueopens.experiment.AcrossExperiments;
import io.trueopens.experiment.ArmDay;
import io.trueopens.experiment.Assignment;
import io.trueopens.experiment.Comparison;
import io.trueopens.experiment.Design;
import io.trueopens.experiment.Experiment;
import io.trueopens.experiment.ExperimentData;
import io.trueopens.job.JobFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts what the job's experiments need from the tables, and compares their arms. */
final class CompareArms {
  private final JobFile job;
  private final LocalDate until;
  private final Dataset<Row> messages;
  private final Dataset<Row> alts;

  /**
   * @param until the report's day
   * @param messages with the client known from before
   * @param alts messages and the alt texts of their images
   */
  private CompareArms(JobFile job, LocalDate until, Dataset<Row> messages, Dataset<Row> alts) {
    this.job = job;
    this.until = until;
    this.messages = messages;
    this.alts = alts;
  }

  /**
   * The tables that experiments are counted from.
   *
   * @param messages what became of each message
   * @param hits for the clients that recipients were seen with
   * @param deliveries for the alt texts
   */
  record Tables(Dataset<Row> messages, Dataset<Row> hits, Dataset<Row> deliveries) {}

  /** All comparisons of a job, those over several experiments last. */
  static List<Comparison> of(JobFile job, LocalDate until, Tables tables) {
    if (job.experimentList().isEmpty()) {
      return List.of();
    }
    Dataset<Row> messages =
        tables
            .messages()
            .join(
                ClientsBefore.of(tables.messages(), tables.hits())
                    .withColumnRenamed("message", "m"),
                col("message").equalTo(col("m")),
                "left")
            .drop("m")
            .cache();
    try {
      return new CompareArms(job, until, messages, tables.deliveries()).all();
    } finally {
      messages.unpersist();
    }
  }

  private List<Comparison> all() {
    List<Comparison> comparisons = new ArrayList<>();
    AcrossExperiments across = new AcrossExperiments();
    for (io.trueopens.job.Experiment experiment : job.experimentList()) {
      Design design = design(experiment);
      ExperimentData data = data(experiment);
      List<Comparison> own = Experiment.compare(design, data);
      comparisons.addAll(own);
      across.add(experiment.arms() + " " + experiment.factor(), design, data, own);
    }
    comparisons.addAll(across.compare());
    return comparisons;
  }

  private static Design design(io.trueopens.job.Experiment experiment) {
    Assignment assignment =
        switch (experiment.assignment()) {
          case PER_CAMPAIGN -> Assignment.PER_CAMPAIGN;
          case PERSISTENT -> Assignment.PERSISTENT;
          case NONE -> Assignment.NONE;
        };
    return new Design(
        experiment.name(),
        experiment.control(),
        experiment.weights(),
        experiment.plannedOrDefault(),
        assignment,
        experiment.clientList());
  }

  private ExperimentData data(io.trueopens.job.Experiment experiment) {
    Dataset<Row> part = Units.messages(messages, alts, experiment);
    Dataset<Row> units = Units.of(part, experiment.assignment()).cache();
    try {
      CountUnits count = new CountUnits(units, experiment.clientList(), job.timeZone());
      List<ArmDay> days = count.days(until);
      CountedUnits counted = count.counted();
      return new ExperimentData(
          days,
          counted.cells(),
          counted.totals(RefusedNames.byArm(part)),
          count.inSeveralArms(),
          counted.withoutRecipient(),
          BlockingClients.bundled(),
          until);
    } finally {
      units.unpersist();
    }
  }
}
