package io.trueopens.pipeline;

import io.trueopens.experiment.AcrossExperiments;
import io.trueopens.experiment.Assignment;
import io.trueopens.experiment.Comparison;
import io.trueopens.experiment.Design;
import io.trueopens.experiment.Experiment;
import io.trueopens.experiment.ExperimentData;
import io.trueopens.job.JobFile;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;

/** Counts what the job's experiments need from the tables, and compares their arms. */
final class CompareArms {
  private final JobFile job;
  private final LocalDate until;
  private final CountedUnits counted;
  private final RefusedNames refused;

  /**
   * @param until the report's day
   * @param counted of all experiments
   */
  private CompareArms(JobFile job, LocalDate until, CountedUnits counted, RefusedNames refused) {
    this.job = job;
    this.until = until;
    this.counted = counted;
    this.refused = refused;
  }

  /**
   * All comparisons of a job, those over several experiments last.
   *
   * @param messages what became of each message
   * @param hits for the clients that recipients were seen with
   */
  static List<Comparison> of(
      JobFile job, LocalDate until, Dataset<Row> messages, Dataset<Row> hits) {
    if (job.experimentList().isEmpty()) {
      return List.of();
    }
    Dataset<Row> theirs = Units.messages(messages, job.experimentList());
    Dataset<Row> units = Units.of(ClientsBefore.marked(theirs, messages, hits));
    CountedUnits counted = new CountUnits(job.experimentList(), job.timeZone(), until).of(units);
    return new CompareArms(job, until, counted, RefusedNames.of(theirs)).all();
  }

  private List<Comparison> all() {
    List<Comparison> comparisons = new ArrayList<>();
    AcrossExperiments across = new AcrossExperiments();
    for (int number = 0; number < job.experimentList().size(); number++) {
      io.trueopens.job.Experiment experiment = job.experimentList().get(number);
      Design design = design(experiment);
      ExperimentData data = data(number);
      List<Comparison> own = Experiment.compare(design, data);
      comparisons.addAll(own);
      across.add(question(experiment), design, data, own);
    }
    comparisons.addAll(across.compare());
    return comparisons;
  }

  private static String question(io.trueopens.job.Experiment experiment) {
    String question = experiment.arms() + " by " + experiment.factor();
    return question.toLowerCase(Locale.ROOT).replace('_', ' ');
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

  private ExperimentData data(int number) {
    CountedUnits own = counted.of(number);
    List<String> clients = job.experimentList().get(number).clientList();
    return new ExperimentData(
        own.days(),
        own.cells(),
        own.totals(clients, refused.byArm(number)),
        own.inSeveralArms(),
        own.withoutRecipient(),
        BlockingClients.bundled(),
        until);
  }
}
