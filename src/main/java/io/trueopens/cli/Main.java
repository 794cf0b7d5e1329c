package io.trueopens.cli;

import io.trueopens.knowledge.InvalidFileException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
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
      ReportCommand.class,
      ExplainCommand.class,
      FormatsCommand.class,
      LintCommand.class,
      CompareCommand.class,
      SimulateCommand.class,
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
        .addSubcommand(new ParseCommand(System.in))
        .addSubcommand(new ClassifyCommand(System.in))
        .addSubcommand(new NamesCommand(System.in))
        .setOut(utf8(System.out))
        .setExecutionExceptionHandler((e, line, parsed) -> report(e, line))
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** JSON is UTF-8, whatever the terminal is set to. */
  private static PrintWriter utf8(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  private static int report(Exception e, CommandLine line) {
    PrintWriter err = line.getErr();
    Throwable root = root(e);
    boolean wrongUse = root instanceof InvalidFileException;
    err.println("trueopens: " + firstLine(root));
    if (isVerbose(line)) {
      StringWriter trace = new StringWriter();
      e.printStackTrace(new PrintWriter(trace));
      err.print(trace);
    } else if (!wrongUse) {
      err.println("Run again with --verbose to see where in the program this arose.");
    }
    err.flush();
    return wrongUse ? WRONG_USE : FAILED;
  }

  /** Spark wraps what a task threw, more than once. */
  private static Throwable root(Throwable e) {
    return e.getCause() == null || e instanceof InvalidFileException ? e : root(e.getCause());
  }

  private static String firstLine(Throwable e) {
    String message = e.getMessage();
    return message == null ? e.toString() : message.lines().findFirst().orElse(e.toString());
  }

  private static boolean isVerbose(CommandLine line) {
    return line.getCommandSpec().root().userObject() instanceof Main main && main.verbose;
  }
}
