package io.trueopens.cli;

import io.trueopens.knowledge.InvalidFileException;
import java.io.PrintWriter;
import java.io.StringWriter;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.ScopeType;

/** The program: {@code trueopens COMMAND}. */
@Command(
    name = "trueopens",
    mixinStandardHelpOptions = true,
    versionProvider = Version.class,
    description = {
      "Open rates by image-naming style, from the access logs of any web server.",
      "It tells people from machines, and prints no number without what it rests on."
    },
    synopsisSubcommandLabel = "COMMAND",
    subcommands = {
      RunCommand.class,
      ClassifyCommand.class,
      NamesCommand.class,
      CompareCommand.class,
      CommandLine.HelpCommand.class
    })
public final class Main {
  /** Something in the data was not as it should be, or a check failed. */
  static final int FAILED = 1;

  /** The command, the job file or another file is wrong. */
  static final int WRONG_USE = 2;

  @Option(
      names = "--verbose",
      scope = ScopeType.INHERIT,
      description = "Show where in the program an error arose.")
  boolean verbose;

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(commandLine().execute(arguments));
  }

  /** The program without the process around it. */
  static CommandLine commandLine() {
    return new CommandLine(new Main())
        .setExecutionExceptionHandler((e, line, parsed) -> report(e, line))
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  private static int report(Exception e, CommandLine line) {
    PrintWriter err = line.getErr();
    err.println("trueopens: " + (e.getMessage() == null ? e.toString() : e.getMessage()));
    Object program = line.getCommandSpec().root().userObject();
    if (program instanceof Main main && main.verbose) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      err.print(trace);
    } else if (!(e instanceof InvalidFileException)) {
      err.println("Run again with --verbose to see where in the program this arose.");
    }
    err.flush();
    return e instanceof InvalidFileException ? WRONG_USE : FAILED;
  }
}
