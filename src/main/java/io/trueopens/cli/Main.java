package io.trueopens.cli;

import io.trueopens.knowledge.InvalidFileException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
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
    synopsisSubcommandLabel = "COMMAND")
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

  /** The commands by name; a command is made when it is needed, which saves most of a start. */
  private static Map<String, Supplier<Object>> commands() {
    Map<String, Supplier<Object>> commands = new LinkedHashMap<>();
    commands.put("run", RunCommand::new);
    commands.put("report", ReportCommand::new);
    commands.put("explain", ExplainCommand::new);
    commands.put("formats", FormatsCommand::new);
    commands.put("lint", LintCommand::new);
    commands.put("compare", CompareCommand::new);
    commands.put("plan", PlanCommand::new);
    commands.put("assign", AssignCommand::new);
    commands.put("simulate", SimulateCommand::new);
    commands.put("help", CommandLine.HelpCommand::new);
    commands.put("parse", () -> new ParseCommand(System.in));
    commands.put("classify", () -> new ClassifyCommand(System.in));
    commands.put("names", () -> new NamesCommand(System.in));
    return commands;
  }

  /** Runs a command and ends the process with its exit code. */
  public static void main(String[] arguments) {
    System.exit(run(arguments));
  }

  /** Runs a command on the streams of the process, and gives its exit code. */
  static int run(String... arguments) {
    Optional<Integer> plain = plainly(arguments);
    int code = plain.isPresent() ? plain.get() : anyhow(arguments);
    // A print stream keeps what went wrong to itself.
    return System.out.checkError() && code == 0 ? unwritten() : code;
  }

  /**
   * Where a pipe was closed, as by {@code head}, nobody wanted more, and there is nothing to say.
   */
  private static int unwritten() {
    try (FileOutputStream again = new FileOutputStream(FileDescriptor.out)) {
      again.write('\n');
    } catch (IOException e) {
      if (!"Broken pipe".equals(e.getMessage())) {
        System.err.println("trueopens: the output was not written in full: " + e.getMessage());
      }
    }
    return FAILED;
  }

  private static Optional<Integer> plainly(String[] arguments) {
    PrintWriter err =
        new PrintWriter(new OutputStreamWriter(System.err, Charset.defaultCharset()), true);
    try {
      return PlainParse.run(arguments, new Parsing.Streams(System.in, utf8(System.out), err));
    } catch (IOException e) {
      return Optional.of(report(e, err, false));
    }
  }

  private static int anyhow(String[] arguments) {
    boolean named = arguments.length > 0 && commands().containsKey(arguments[0]);
    Set<String> needed =
        named && !arguments[0].equals("help") ? Set.of(arguments[0]) : commands().keySet();
    return commandLine(needed).execute(arguments);
  }

  /** The program without the process around it. */
  static CommandLine commandLine() {
    return commandLine(commands().keySet());
  }

  private static CommandLine commandLine(Set<String> names) {
    CommandLine line = new CommandLine(new Main());
    commands()
        .forEach(
            (name, make) -> {
              if (names.contains(name)) {
                line.addSubcommand(make.get());
              }
            });
    return line.setOut(utf8(System.out))
        .setExecutionExceptionHandler(
            (e, failed, parsed) -> report(e, failed.getErr(), isVerbose(failed)))
        .setCaseInsensitiveEnumValuesAllowed(true);
  }

  /** JSON is UTF-8, whatever the terminal is set to. */
  private static PrintWriter utf8(OutputStream out) {
    return new PrintWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8), true);
  }

  private static int report(Exception e, PrintWriter err, boolean verbose) {
    Throwable root = root(e);
    boolean isNoText = root instanceof CharacterCodingException;
    boolean wrongUse = isNoText || root instanceof InvalidFileException;
    String said = isNoText ? "an input is no UTF-8 text; convert it first" : firstLine(root);
    err.println("trueopens: " + said);
    if (verbose) {
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
