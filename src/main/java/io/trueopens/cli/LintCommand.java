package io.trueopens.cli;

import io.trueopens.mail.ArmDifference;
import io.trueopens.mail.Finding;
import io.trueopens.mail.LintReport;
import io.trueopens.mail.Mail;
import io.trueopens.mail.MailLint;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code lint}: the image names and alt texts of a mail, before it is sent. */
@Command(
    name = "lint",
    mixinStandardHelpOptions = true,
    description = "Reads the image names and alt texts of a mail before it is sent.",
    footer = {"", "Example: lint spring-b.html --against spring-a.html"},
    exitCodeListHeading = "%nExit codes:%n",
    exitCodeList = {
      "0:nothing found at the level of --fail-on",
      "1:something was found",
      "2:wrong use, or the file cannot be read"
    })
public final class LintCommand implements Callable<Integer> {
  /** From which findings on the command fails. */
  enum FailOn {
    /** Any finding. */
    NOTE,
    /** A warning or an error. */
    WARNING,
    /** An error. */
    ERROR,
    /** None. */
    NEVER
  }

  @Parameters(paramLabel = "MAIL", description = "HTML, or a message that ends in .eml")
  private Path mail = Path.of("");

  @Option(
      names = "--against",
      paramLabel = "OTHER",
      description = "another arm of the same mail: says in what the two differ")
  private @Nullable Path against;

  @Option(
      names = "--fail-on",
      paramLabel = "LEVEL",
      defaultValue = "error",
      description = "note, warning, error or never (${DEFAULT-VALUE})")
  private FailOn failOn = FailOn.ERROR;

  @Option(names = "--json", description = "one JSON object instead of text")
  private boolean json;

  @Spec private CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Mail read = read(mail);
    LintReport report = MailLint.lint(read);
    ArmDifference difference = against == null ? null : ArmDifference.between(read, read(against));
    PrintWriter out = spec.commandLine().getOut();
    out.print(json ? LintJson.of(report, difference) : LintText.of(report, difference));
    out.flush();
    return fails(report) ? Main.FAILED : 0;
  }

  private boolean fails(LintReport report) {
    return switch (failOn) {
      case NOTE -> report.count(Finding.Level.NOTE) > 0;
      case WARNING -> report.count(Finding.Level.WARNING) > 0;
      case ERROR -> report.count(Finding.Level.ERROR) > 0;
      case NEVER -> false;
    };
  }

  private Mail read(Path file) throws IOException {
    if (!Files.isRegularFile(file)) {
      throw new ParameterException(
          spec.commandLine(), file + ": there is no such file; give the mail's HTML or .eml");
    }
    return Mail.read(file.toString(), Files.readAllBytes(file));
  }
}
