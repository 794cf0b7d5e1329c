package io.trueopens.cli;

import io.trueopens.job.JobFile;
import io.trueopens.message.KeyFile;
import io.trueopens.message.MessageKeys;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code explain}: what became of one message, and why. */
@Command(
    name = "explain",
    mixinStandardHelpOptions = true,
    description = "Shows every hit of a message with its verdict and why, from a job's tables.",
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:done",
      "1:the message was not delivered, as far as the tables know",
      "2:the command, the job file or the key is wrong, or the job has not run yet"
    })
public final class ExplainCommand implements Callable<Integer> {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "JOB", description = "The job file.")
  private Path jobFile = Path.of("");

  @ArgGroup(multiplicity = "1")
  private Which which = new Which();

  /** What names a message: its id, or campaign and recipient. */
  static final class Which {
    @Option(
        names = "--message",
        required = true,
        paramLabel = "M",
        description = "The message's id, as the list of deliveries and the URLs have it.")
    private @Nullable String message;

    @ArgGroup(exclusive = false)
    private @Nullable Recipient recipient;
  }

  /** For trackers whose URLs name campaign and recipient instead of the message. */
  static final class Recipient {
    @Option(
        names = "--campaign",
        required = true,
        paramLabel = "C",
        description = "The campaign, as the URLs have it, together with --recipient.")
    private String campaign = "";

    @Option(
        names = "--recipient",
        required = true,
        paramLabel = "R",
        description = "The recipient, as the URLs have it.")
    private String recipient = "";
  }

  @Option(names = "--json", description = "One JSON object instead of text.")
  private boolean json;

  @Override
  public Integer call() throws IOException {
    JobFile job = JobFile.read(jobFile);
    PrintWriter out = spec.commandLine().getOut();
    PrintWriter err = spec.commandLine().getErr();
    MessageStory story;
    try {
      MessageStory.requireTables(job.tables());
      story = MessageStory.read(job.tables(), pseudonym(job));
    } catch (FileNotFoundException e) {
      return ReportCommand.noTables(job, jobFile, err);
    }
    if (story.isKnown()) {
      out.print(json ? StoryJson.of(story) + "\n" : StoryText.of(story));
      out.flush();
    }
    if (story.delivery() == null) {
      err.println("explain: " + absent(story, job));
      err.flush();
      return Main.FAILED;
    }
    return 0;
  }

  /** The key is read only: a new one would fit nothing in the tables. */
  private String pseudonym(JobFile job) {
    MessageKeys keys = new MessageKeys(KeyFile.open(job.keyPath(), job.tables()).pseudonyms());
    Recipient named = which.recipient;
    String message =
        named == null
            ? keys.of(Objects.requireNonNull(which.message).strip(), null, null)
            : keys.of(null, named.campaign.strip(), named.recipient.strip());
    return Objects.requireNonNull(message);
  }

  private String named() {
    Recipient named = which.recipient;
    return named == null
        ? "message \"" + which.message + "\""
        : "the message of campaign \""
            + named.campaign
            + "\" to recipient \""
            + named.recipient
            + "\"";
  }

  private String absent(MessageStory story, JobFile job) {
    String where = " of " + job.tables();
    return story.hits().isEmpty()
        ? named()
            + " is absent from both the deliveries and the hits"
            + where
            + "; check its spelling, and whether the job has run since it was sent"
        : named()
            + " is absent from the deliveries"
            + where
            + ", though it has hits, so that it counts nowhere; check the list of deliveries";
  }
}
